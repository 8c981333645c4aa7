package org.tawasul.indicators;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.tawasul.casefile.CaseType;
import org.tawasul.casefile.Channel;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/**
 * Satisfaction: what reporters were asked and answered, by every way, and its file for
 * spreadsheets.
 */
@Controller
class SurveyIndicatorController {

	static final String PAGE = IndicatorController.PAGE + "/satisfaction";

	private final IndicatorPages pages;

	private final SurveyFigureService surveys;

	private final SurveyTables tables;

	private final IndicatorCsv csv;

	private final IndicatorLabels labels;

	SurveyIndicatorController(IndicatorPages pages, SurveyFigureService surveys, SurveyTables tables, IndicatorCsv csv,
			IndicatorLabels labels) {
		this.pages = pages;
		this.surveys = surveys;
		this.tables = tables;
		this.csv = csv;
		this.labels = labels;
	}

	@GetMapping(PAGE)
	ModelAndView show(IndicatorForm form, @RequestParam(required = false) @Nullable String of, Locale locale) {
		Optional<CounterScope> scope = this.pages.scope(form);
		Map<String, String> errors = this.pages.errors(form, scope);
		SurveyGroup group = SurveyGroup.of(of);
		ModelAndView page = this.pages.page("indicators/satisfaction", PAGE, form, errors);
		page.addObject("of", group.code());
		page.addObject("groups", groups(locale));
		if (errors.isEmpty()) {
			SurveyFigures figures = this.surveys.figures(scope.orElseThrow(), this.pages.period(form), group);
			this.pages.describe(page, figures.scope(), figures.period(), this.pages.before(form), locale);
			page.addObject("tables", this.tables.tables(figures, group, locale));
		}
		return page;
	}

	/** The tables as a file; whatever is wrong is said on the page. */
	@GetMapping(PAGE + ".csv")
	Object file(IndicatorForm form, @RequestParam(required = false) @Nullable String of,
			@RequestParam(required = false) @Nullable String table, Locale locale) {
		Optional<CounterScope> scope = this.pages.scope(form);
		if (!this.pages.errors(form, scope).isEmpty()) {
			return show(form, of, locale);
		}
		SurveyGroup group = SurveyGroup.of(of);
		SurveyFigures figures = this.surveys.figures(scope.orElseThrow(), this.pages.period(form), group);
		List<IndicatorTable> wanted = this.tables.tables(figures, group, locale)
			.stream()
			.filter((one) -> table == null || table.equals(one.id()))
			.toList();
		if (wanted.isEmpty()) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		String about = group.isAll() ? this.labels.text("survey.title", locale)
				: this.labels.text("survey.title", locale) + " – " + groups(locale).get(group.code());
		return this.csv.response((wanted.size() == 1) ? wanted.get(0).id() : "satisfaction", about, figures.scope(),
				figures.period(), wanted, locale);
	}

	private Map<String, String> groups(Locale locale) {
		Map<String, String> groups = new LinkedHashMap<>();
		groups.put("", this.labels.text("survey.of.all", locale));
		Arrays.stream(CaseType.values())
			.forEach((type) -> groups.put(SurveyGroup.of(type).code(),
					this.labels.text("survey.of.type", locale, this.labels.code("type", type.name(), locale))));
		Arrays.stream(Channel.values())
			.forEach((channel) -> groups.put(SurveyGroup.of(channel).code(), this.labels.text("survey.of.channel",
					locale, this.labels.code("channel", channel.name(), locale))));
		return groups;
	}

}
