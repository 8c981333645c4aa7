package org.tawasul.mining;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;

import org.tawasul.access.EngineEndpoints;
import org.tawasul.access.StaffApplication;
import org.tawasul.casefile.CaseType;
import org.tawasul.casefile.CategoryService;
import org.tawasul.casefile.Importance;
import org.tawasul.casefile.Regions;
import org.tawasul.directory.MinistryDirectory;
import org.tawasul.language.DateFormatter;
import org.tawasul.language.DateParser;
import org.tawasul.language.Messages;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * The page of the ways that cases took, its file for spreadsheets, and the form by which
 * the event log is asked for.
 */
@Controller
class WayPageController {

	static final String PAGE = "/desk/indicators/ways";

	private final FigureAccess access;

	private final WayFigureService ways;

	private final FewCases few;

	private final WayCsv csv;

	private final CategoryService categories;

	private final MinistryDirectory ministry;

	private final DateParser dates;

	private final DateFormatter days;

	private final Messages messages;

	private final EngineEndpoints engine;

	private final Clock clock;

	WayPageController(FigureAccess access, WayFigureService ways, FewCases few, WayCsv csv, CategoryService categories,
			MinistryDirectory ministry, DateParser dates, DateFormatter days, Messages messages, EngineEndpoints engine,
			Clock clock) {
		this.access = access;
		this.ways = ways;
		this.few = few;
		this.csv = csv;
		this.categories = categories;
		this.ministry = ministry;
		this.dates = dates;
		this.days = days;
		this.messages = messages;
		this.engine = engine;
		this.clock = clock;
	}

	@GetMapping(PAGE)
	ModelAndView show(WayForm form, Locale locale) {
		return show(form, form.errors(this.dates, today()), locale);
	}

	/**
	 * The page, or what is wrong with what was asked for.
	 * @param errors keys of messages by field
	 */
	ModelAndView show(WayForm form, Map<String, String> errors, Locale locale) {
		this.access.requireFigures();
		ModelAndView page = new ModelAndView("mining/ways", errors.isEmpty() ? HttpStatus.OK : HttpStatus.BAD_REQUEST);
		page.addObject("form", form);
		page.addObject("errors", errors);
		page.addObject("presets", WayForm.PRESETS);
		if (errors.isEmpty()) {
			StepPeriod period = form.period(this.dates, today());
			page.addObject("period", period);
			page.addObject("periodName", name(period, locale));
			page.addObject("figures", this.few.ways(this.ways.figures(period, locale)));
			page.addObject("least", FewCases.LEAST);
			page.addObject("lists", this.access.seesCases());
			page.addObject("logs", !period.isLongerThan(EventLogController.MAX_YEARS));
			page.addObject("cockpit", this.engine.path(StaffApplication.COCKPIT));
			page.addObject("types", CaseType.values());
			page.addObject("categories", this.categories.inOrder());
			page.addObject("importances", Importance.values());
			page.addObject("regions", Regions.ALL);
			page.addObject("units", this.ministry.units());
			page.addObject("formerUnits", this.ministry.formerUnits());
		}
		return page;
	}

	/** The numbers as a file; whatever is wrong is said on the page. */
	@GetMapping(PAGE + ".csv")
	Object file(WayForm form, Locale locale) {
		this.access.requireFigures();
		if (!form.errors(this.dates, today()).isEmpty()) {
			return show(form, locale);
		}
		StepPeriod period = form.period(this.dates, today());
		return ResponseEntity.ok()
			.contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment()
						.filename("ways-%s-%s.csv".formatted(period.from(), period.until()))
						.build()
						.toString())
			.body(this.csv.write(this.few.ways(this.ways.figures(period, locale)), name(period, locale), notice(locale),
					locale));
	}

	/** What is left out for the reader; empty for those who see cases. */
	private String notice(Locale locale) {
		return this.access.seesCases() ? "" : this.messages.text("mining.few", locale, FewCases.LEAST);
	}

	private String name(StepPeriod period, Locale locale) {
		String from = day(period.from(), locale);
		return period.from().equals(period.until()) ? from
				: this.messages.text("indicators.period.between", locale, from, day(period.until(), locale));
	}

	private String day(LocalDate day, Locale locale) {
		return this.days.briefDay(day.atStartOfDay(DateFormatter.ZONE).toInstant(), locale);
	}

	private LocalDate today() {
		return LocalDate.ofInstant(this.clock.instant(), DateFormatter.ZONE);
	}

}
