package org.tawasul.indicators;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.tawasul.access.CurrentUser;
import org.tawasul.access.StaffUser;
import org.tawasul.language.DateFormatter;
import org.tawasul.language.DateParser;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
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

	private final CurrentUser user;

	private final IndicatorAccess access;

	private final IndicatorService indicators;

	private final IndicatorTables tables;

	private final IndicatorCsv csv;

	private final IndicatorLabels labels;

	private final DateParser dates;

	private final Clock clock;

	IndicatorController(CurrentUser user, IndicatorAccess access, IndicatorService indicators, IndicatorTables tables,
			IndicatorCsv csv, IndicatorLabels labels, DateParser dates, Clock clock) {
		this.user = user;
		this.access = access;
		this.indicators = indicators;
		this.tables = tables;
		this.csv = csv;
		this.labels = labels;
		this.dates = dates;
		this.clock = clock;
	}

	@GetMapping("/desk/indicators")
	ModelAndView show(IndicatorForm form, Locale locale) {
		StaffUser viewer = viewer();
		Optional<CounterScope> scope = this.access.scope(viewer, form.chosenUnit());
		Map<String, String> errors = errors(form, scope);
		ModelAndView page = new ModelAndView("indicators/requests", status(errors));
		page.addObject("form", form);
		page.addObject("errors", errors);
		page.addObject("presets", PeriodPreset.values());
		page.addObject("units", this.access.units(viewer));
		page.addObject("everything", this.access.seesEverything(viewer));
		if (errors.isEmpty()) {
			IndicatorFigures figures = figures(form, scope.orElseThrow());
			page.addObject("unitName", this.labels.unit(figures.scope(), locale));
			page.addObject("periodName", this.labels.period(figures.period(), locale));
			page.addObject("beforeName", this.labels.period(figures.before(), locale));
			page.addObject("now", this.clock.instant());
			page.addObject("tables", this.tables.tables(figures, form.calendar(), locale));
		}
		return page;
	}

	/** The tables as a file; whatever is wrong is said on the page. */
	@GetMapping("/desk/indicators.csv")
	Object file(IndicatorForm form, @RequestParam(required = false) @Nullable String table, Locale locale) {
		Optional<CounterScope> scope = this.access.scope(viewer(), form.chosenUnit());
		if (!errors(form, scope).isEmpty()) {
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
		return ResponseEntity.ok()
			.contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment()
						.filename("%s-%s-%s.csv".formatted(name, figures.period().from(), figures.period().until()))
						.build()
						.toString())
			.body(this.csv.write(figures, wanted, locale));
	}

	private StaffUser viewer() {
		StaffUser viewer = this.user.get();
		if (!this.access.hasIndicators(viewer)) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		return viewer;
	}

	private IndicatorFigures figures(IndicatorForm form, CounterScope scope) {
		return this.indicators.figures(scope, form.period(this.dates, today()), form.before(this.dates, today()),
				form.calendar());
	}

	private Map<String, String> errors(IndicatorForm form, Optional<CounterScope> scope) {
		Map<String, String> errors = new LinkedHashMap<>(form.errors(this.dates, today()));
		if (scope.isEmpty()) {
			errors.put("unit", "indicators.error.unit");
		}
		return errors;
	}

	/** A unit that somebody does not see does not exist for them. */
	private static HttpStatus status(Map<String, String> errors) {
		if (errors.containsKey("unit")) {
			return HttpStatus.NOT_FOUND;
		}
		return errors.isEmpty() ? HttpStatus.OK : HttpStatus.BAD_REQUEST;
	}

	private LocalDate today() {
		return LocalDate.ofInstant(this.clock.instant(), DateFormatter.ZONE);
	}

}
