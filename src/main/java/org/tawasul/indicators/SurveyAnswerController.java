package org.tawasul.indicators;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.apache.commons.lang3.EnumUtils;
import org.jspecify.annotations.Nullable;
import org.tawasul.access.StaffUser;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseType;
import org.tawasul.casefile.Channel;
import org.tawasul.directory.MinistryDirectory;
import org.tawasul.directory.OrgUnit;
import org.tawasul.directory.Role;
import org.tawasul.language.DateFormatter;
import org.tawasul.survey.SurveyAnswer;
import org.tawasul.survey.SurveyAnswerCriteria;
import org.tawasul.survey.SurveyAnswerCriteria.State;
import org.tawasul.survey.SurveyAnswerListService;
import org.tawasul.survey.SurveyLabels;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * The answers behind the figures of satisfaction. The care centre sees whose they are;
 * everybody else reads what was said of their units' cases, without name and number.
 */
@Controller
class SurveyAnswerController {

	private static final int PAGE_SIZE = 50;

	/** Nobody reads on for longer; shorter periods do. */
	private static final int MAX_PAGES = 200;

	private final IndicatorPages pages;

	private final SurveyAnswerListService answers;

	private final IndicatorLabels labels;

	private final SurveyLabels words;

	private final MinistryDirectory ministry;

	SurveyAnswerController(IndicatorPages pages, SurveyAnswerListService answers, IndicatorLabels labels,
			SurveyLabels words, MinistryDirectory ministry) {
		this.pages = pages;
		this.answers = answers;
		this.labels = labels;
		this.words = words;
		this.ministry = ministry;
	}

	@GetMapping(SurveyLinks.PAGE)
	ModelAndView list(IndicatorForm form, @RequestParam(required = false) @Nullable String of,
			@RequestParam Map<String, String> parameters, Locale locale) {
		StaffUser viewer = this.pages.viewer();
		Optional<CounterScope> scope = this.pages.scope(form)
			.map((seen) -> narrowed(seen, parameters))
			.or(() -> this.pages.formerUnit(form));
		Map<String, String> errors = this.pages.errors(form, scope);
		ModelAndView page = this.pages.page("indicators/answers", SurveyLinks.PAGE, form, errors);
		page.addObject("parameters", parameters);
		if (errors.isEmpty()) {
			CounterScope seen = scope.orElseThrow();
			this.pages.describe(page, seen, this.pages.period(form), this.pages.before(form), locale);
			int number = number(parameters.getOrDefault("page", ""));
			List<SurveyAnswer> found = this.answers.find(criteria(form, SurveyGroup.of(of), seen, parameters),
					(number - 1) * PAGE_SIZE, PAGE_SIZE + 1);
			List<SurveyAnswer> shown = found.subList(0, Math.min(PAGE_SIZE, found.size()));
			boolean names = viewer.hasAnyRole(Role.CARE_OFFICER);
			page.addObject("names", names);
			page.addObject("answers", shown.stream().map((answer) -> view(answer, names, locale)).toList());
			page.addObject("more", (found.size() > PAGE_SIZE && number < MAX_PAGES) ? number + 1 : null);
			page.addObject("first", number == 1);
		}
		return page;
	}

	private static int number(String page) {
		return page.matches("[1-9][0-9]{0,2}") ? Math.min(Integer.parseInt(page), MAX_PAGES) : 1;
	}

	/** A unit alone, or no unit, for those who see it with all below it. */
	private static CounterScope narrowed(CounterScope seen, Map<String, String> parameters) {
		String holding = parameters.getOrDefault("holding", "");
		if (seen.kind() == CounterScope.Kind.BELOW && holding.equals("alone")) {
			return CounterScope.alone(seen.unit());
		}
		return (seen.kind() == CounterScope.Kind.ALL && holding.equals("none")) ? CounterScope.WITHOUT_UNIT : seen;
	}

	private SurveyAnswerCriteria criteria(IndicatorForm form, SurveyGroup group, CounterScope scope,
			Map<String, String> parameters) {
		Period period = this.pages.period(form);
		Optional<State> state = chosen(parameters, "state").flatMap((code) -> Optional
			.ofNullable(EnumUtils.getEnum(State.class, code.toUpperCase(Locale.ROOT).replace('-', '_'))));
		return new SurveyAnswerCriteria(start(period.from()), start(period.until().plusDays(1)), units(scope),
				scope.kind() == CounterScope.Kind.COORDINATED, group.type().map(CaseType::valueOf),
				group.channel().map(Channel::valueOf), state.orElse(State.ANSWERED), chosen(parameters, "way"),
				chosen(parameters, "question"), chosen(parameters, "value"));
	}

	private static Optional<String> chosen(Map<String, String> parameters, String name) {
		return Optional.ofNullable(parameters.get(name)).filter((value) -> value.matches("[A-Za-z0-9_.-]{1,60}"));
	}

	private Optional<Set<String>> units(CounterScope scope) {
		return switch (scope.kind()) {
			case ALL -> Optional.empty();
			case BELOW -> Optional
				.of(this.ministry.subtree(scope.unit()).stream().map(OrgUnit::code).collect(Collectors.toSet()));
			case ALONE, COORDINATED -> Optional.of(scope.unit().isEmpty() ? Set.of() : Set.of(scope.unit()));
		};
	}

	private static Instant start(LocalDate day) {
		return day.atStartOfDay(DateFormatter.ZONE).toInstant();
	}

	private AnswerView view(SurveyAnswer answer, boolean names, Locale locale) {
		String unit = answer.unit();
		return new AnswerView(names ? answer.number() : null, names ? answer.subject() : null,
				names ? answer.reporter() : null, this.labels.code("type", answer.type().name(), locale),
				(unit != null) ? this.ministry.unitName(unit, locale) : null, answer.closedAt(), answer.score(),
				(answer.score() != null) ? this.words.score(answer.score(), locale) : "", answer.text(),
				this.words.way(answer.way(), locale), this.words.answers(answer.answers(), locale));
	}

	/**
	 * An answer on the page.
	 *
	 * @param number the case; <code>null</code> for readers who must not see whose it is
	 * @param subject the same
	 * @param reporter the same, and for anonymous reports
	 * @param type of the case
	 * @param unit the responsible unit's name, or <code>null</code>
	 * @param closedAt when the case was closed
	 * @param score the rating, or <code>null</code>
	 * @param scoreLabel what it means
	 * @param text of the rating
	 * @param way by which it came
	 * @param answers to the other questions
	 */
	record AnswerView(@Nullable CaseNumber number, @Nullable String subject, @Nullable String reporter, String type,
			@Nullable String unit, Instant closedAt, @Nullable Integer score, String scoreLabel, @Nullable String text,
			String way, Map<String, String> answers) {

	}

}
