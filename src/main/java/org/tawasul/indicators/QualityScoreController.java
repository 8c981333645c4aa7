package org.tawasul.indicators;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.apache.commons.lang3.EnumUtils;
import org.jspecify.annotations.Nullable;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseType;
import org.tawasul.directory.MinistryDirectory;
import org.tawasul.quality.AnswerReview;
import org.tawasul.quality.ReviewCriteria;
import org.tawasul.quality.ReviewCriterion;
import org.tawasul.quality.ReviewFigureService;
import org.tawasul.quality.ReviewOutcome;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * The reviews behind the figures of quality: scores, and the words for those who wrote
 * the answers. Names neither reporters nor who wrote a review.
 */
@Controller
class QualityScoreController {

	private static final int PAGE_SIZE = 50;

	/** Nobody reads on for longer; shorter periods do. */
	private static final int MAX_PAGES = 200;

	private final IndicatorPages pages;

	private final ReviewFigureService reviews;

	private final QualityScopes scopes;

	private final IndicatorLabels labels;

	private final MinistryDirectory ministry;

	QualityScoreController(IndicatorPages pages, ReviewFigureService reviews, QualityScopes scopes,
			IndicatorLabels labels, MinistryDirectory ministry) {
		this.pages = pages;
		this.reviews = reviews;
		this.scopes = scopes;
		this.labels = labels;
		this.ministry = ministry;
	}

	@GetMapping(QualityLinks.PAGE)
	ModelAndView list(IndicatorForm form, @RequestParam Map<String, String> parameters, Locale locale) {
		Optional<CounterScope> scope = this.pages.scope(form)
			.map((seen) -> narrowed(seen, parameters.getOrDefault("holding", "")))
			.or(() -> this.pages.formerUnit(form));
		Map<String, String> errors = this.pages.errors(form, scope);
		ModelAndView page = this.pages.page("indicators/scores", QualityLinks.PAGE, form, errors);
		page.addObject("parameters", parameters);
		if (errors.isEmpty()) {
			CounterScope seen = scope.orElseThrow();
			this.pages.describe(page, seen, this.pages.period(form), this.pages.before(form), locale);
			String asked = parameters.getOrDefault("page", "");
			int number = asked.matches("[1-9][0-9]{0,2}") ? Math.min(Integer.parseInt(asked), MAX_PAGES) : 1;
			List<AnswerReview> found = this.reviews.find(criteria(seen, this.pages.period(form), parameters),
					(number - 1) * PAGE_SIZE, PAGE_SIZE + 1);
			List<AnswerReview> shown = found.subList(0, Math.min(PAGE_SIZE, found.size()));
			page.addObject("criteria", ReviewCriterion.values());
			page.addObject("reviews", shown.stream().map((review) -> view(review, locale)).toList());
			page.addObject("more", (found.size() > PAGE_SIZE && number < MAX_PAGES) ? number + 1 : null);
			page.addObject("first", number == 1);
		}
		return page;
	}

	/** A unit alone, or no unit, for those who see it with all below it. */
	private static CounterScope narrowed(CounterScope seen, String holding) {
		if (seen.kind() == CounterScope.Kind.BELOW && holding.equals("alone")) {
			return CounterScope.alone(seen.unit());
		}
		return (seen.kind() == CounterScope.Kind.ALL && holding.equals("none")) ? CounterScope.WITHOUT_UNIT : seen;
	}

	private ReviewCriteria criteria(CounterScope scope, Period period, Map<String, String> parameters) {
		ReviewCriteria all = this.scopes.criteria(scope, period);
		Optional<ReviewOutcome> outcome = Stream.of(ReviewOutcome.values())
			.filter((one) -> one.code().equals(parameters.get("outcome")))
			.findFirst();
		Optional<ReviewCriterion> criterion = Stream.of(ReviewCriterion.values())
			.filter((one) -> one.code().equals(parameters.get("criterion")))
			.findFirst();
		Optional<Integer> score = Optional.ofNullable(parameters.get("score"))
			.filter((typed) -> typed.matches("[1-5]"))
			.map(Integer::valueOf);
		return new ReviewCriteria(all.from(), all.until(), all.units(),
				Optional.ofNullable(EnumUtils.getEnum(CaseType.class, parameters.get("type"))), outcome, criterion,
				score);
	}

	private ScoredAnswerView view(AnswerReview review, Locale locale) {
		String unit = review.unit();
		return new ScoredAnswerView(review.number(), (unit != null) ? this.ministry.unitName(unit, locale) : null,
				this.labels.text("quality.state." + review.state().name().toLowerCase(Locale.ROOT), locale),
				review.endedAt(), review.scores(), review.words());
	}

	/**
	 * A review on the page.
	 *
	 * @param number the case
	 * @param unit the responsible body's name, or null
	 * @param state what has become of the answer
	 * @param endedAt when it was reviewed or missed
	 * @param scores by criterion; empty for an answer that nobody reviewed in time
	 * @param words for those who wrote the answer, or null
	 */
	record ScoredAnswerView(CaseNumber number, @Nullable String unit, String state, @Nullable Instant endedAt,
			Map<ReviewCriterion, Integer> scores, @Nullable String words) {

	}

}
