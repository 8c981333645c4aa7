package org.tawasul.indicators;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/**
 * The page of the menu <i>indicators</i>: requests by period and status, and its file for
 * spreadsheets.
 */
@Controller
class IndicatorController {

	static final String PAGE = "/desk/indicators";

	private final IndicatorPages pages;

	private final IndicatorService indicators;

	private final IndicatorTables tables;

	private final IndicatorCsv csv;

	private final IndicatorLabels labels;

	IndicatorController(IndicatorPages pages, IndicatorService indicators, IndicatorTables tables, IndicatorCsv csv,
			IndicatorLabels labels) {
		this.pages = pages;
		this.indicators = indicators;
		this.tables = tables;
		this.csv = csv;
		this.labels = labels;
	}

	@GetMapping(PAGE)
	ModelAndView show(IndicatorForm form, Locale locale) {
		Optional<CounterScope> scope = this.pages.scope(form);
		Map<String, String> errors = this.pages.errors(form, scope);
		ModelAndView page = this.pages.page("indicators/requests", PAGE, form, errors);
		if (errors.isEmpty()) {
			IndicatorFigures figures = figures(form, scope.orElseThrow());
			this.pages.describe(page, figures.scope(), figures.period(), figures.before(), locale);
			page.addObject("tables", this.tables.tables(figures, form.calendar(), locale));
		}
		return page;
	}

	/** The tables as a file; whatever is wrong is said on the page. */
	@GetMapping(PAGE + ".csv")
	Object file(IndicatorForm form, @RequestParam(required = false) @Nullable String table, Locale locale) {
		Optional<CounterScope> scope = this.pages.scope(form);
		if (!this.pages.errors(form, scope).isEmpty()) {
			return show(form, locale);
		}
		IndicatorFigures figures = figures(form, scope.orElseThrow());
		List<IndicatorTable> wanted = this.tables.tables(figures, form.calendar(), locale)
			.stream()
			.filter((one) -> table == null || table.equals(one.id()))
			.toList();
		if (wanted.isEmpty()) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		String name = (wanted.size() == 1) ? "indicators-" + wanted.get(0).id() : "indicators";
		return this.csv.response(name, this.labels.text("title", locale), figures.scope(), figures.period(), wanted,
				locale);
	}

	private IndicatorFigures figures(IndicatorForm form, CounterScope scope) {
		return this.indicators.figures(scope, this.pages.period(form), this.pages.before(form), form.calendar());
	}

}
