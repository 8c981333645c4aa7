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
 * Quality: how the care centre scored answers, and its file for spreadsheets.
 */
@Controller
class QualityIndicatorController {

	static final String PAGE = IndicatorController.PAGE + "/quality";

	private final IndicatorPages pages;

	private final QualityTables tables;

	private final IndicatorCsv csv;

	private final IndicatorLabels labels;

	QualityIndicatorController(IndicatorPages pages, QualityTables tables, IndicatorCsv csv, IndicatorLabels labels) {
		this.pages = pages;
		this.tables = tables;
		this.csv = csv;
		this.labels = labels;
	}

	@GetMapping(PAGE)
	ModelAndView show(IndicatorForm form, Locale locale) {
		Optional<CounterScope> scope = this.pages.scope(form);
		Map<String, String> errors = this.pages.errors(form, scope);
		ModelAndView page = this.pages.page("indicators/quality", PAGE, form, errors);
		if (errors.isEmpty()) {
			Period period = this.pages.period(form);
			this.pages.describe(page, scope.orElseThrow(), period, this.pages.before(form), locale);
			page.addObject("tables", this.tables.tables(scope.orElseThrow(), period, locale));
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
		Period period = this.pages.period(form);
		List<IndicatorTable> wanted = this.tables.tables(scope.orElseThrow(), period, locale)
			.stream()
			.filter((one) -> table == null || table.equals(one.id()))
			.toList();
		if (wanted.isEmpty()) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		return this.csv.response((wanted.size() == 1) ? wanted.get(0).id() : "quality",
				this.labels.text("quality.title", locale), scope.orElseThrow(), period, wanted, locale);
	}

}
