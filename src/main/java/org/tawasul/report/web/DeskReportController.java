package org.tawasul.report.web;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.tawasul.access.CaseAccess;
import org.tawasul.access.CurrentUser;
import org.tawasul.access.StaffUser;
import org.tawasul.casefile.CaseType;
import org.tawasul.casefile.CategoryService;
import org.tawasul.casefile.Channel;
import org.tawasul.casefile.Importance;
import org.tawasul.casefile.Phase;
import org.tawasul.casefile.Regions;
import org.tawasul.directory.MinistryDirectory;
import org.tawasul.directory.OrgUnit;
import org.tawasul.language.DateFormatter;
import org.tawasul.language.DateParser;
import org.tawasul.page.FormDraftService;
import org.tawasul.report.Report;
import org.tawasul.report.Report.State;
import org.tawasul.report.ReportCriteria;
import org.tawasul.report.ReportPage;
import org.tawasul.report.ReportPageService;
import org.tawasul.report.ReportService;
import org.tawasul.report.output.ReportFormat;
import org.tawasul.search.CaseSearchBusyException;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/**
 * The report by period and request type: on the screen at once, as a file when it is
 * ready.
 */
@Controller
@RequestMapping("/desk/reports")
class DeskReportController {

	/** The period that the page begins with, in days. */
	private static final int DAYS = 30;

	private final CurrentUser user;

	private final CaseAccess access;

	private final ReportService reports;

	private final ReportPageService pages;

	private final ReportViewMapper mapper;

	private final MinistryDirectory directory;

	private final CategoryService categories;

	private final DateParser dates;

	private final FormDraftService drafts;

	private final Clock clock;

	DeskReportController(CurrentUser user, CaseAccess access, ReportService reports, ReportPageService pages,
			ReportViewMapper mapper, MinistryDirectory directory, CategoryService categories, DateParser dates,
			FormDraftService drafts, Clock clock) {
		this.drafts = drafts;
		this.user = user;
		this.access = access;
		this.reports = reports;
		this.pages = pages;
		this.mapper = mapper;
		this.directory = directory;
		this.categories = categories;
		this.dates = dates;
		this.clock = clock;
	}

	/** Somebody had to sign in anew before a report could be asked for. */
	@GetMapping(params = FormDraftService.PARAMETER)
	String showAgain(@RequestParam(FormDraftService.PARAMETER) String draft, HttpServletRequest request) {
		viewer();
		return "redirect:" + this.drafts.find(draft, ReportForms.PAGE, request)
			.map((kept) -> ReportForms.address(kept.submission()))
			.orElse(ReportForms.PAGE);
	}

	@GetMapping(params = "!" + FormDraftService.PARAMETER)
	ModelAndView show(DeskReportForm form, Locale locale) {
		StaffUser viewer = viewer();
		if (form.isEmpty()) {
			LocalDate today = LocalDate.ofInstant(this.clock.instant(), DateFormatter.ZONE);
			return page(viewer, form, Map.of(), HttpStatus.OK, locale).addObject("firstDay", today.minusDays(DAYS - 1))
				.addObject("lastDay", today);
		}
		Map<String, String> errors = form.errors(this.dates);
		ModelAndView page = page(viewer, form, errors, errors.isEmpty() ? HttpStatus.OK : HttpStatus.BAD_REQUEST,
				locale);
		if (errors.isEmpty()) {
			addRows(page, viewer, form, locale);
		}
		return page;
	}

	private void addRows(ModelAndView page, StaffUser viewer, DeskReportForm form, Locale locale) {
		ReportCriteria criteria = form.criteria(this.dates);
		page.addObject("query", criteria.query());
		page.addObject("criteria", this.mapper.lines(criteria, locale));
		page.addObject("begun", form.position() != null);
		try {
			Optional<ReportPage> found = this.pages.find(viewer, criteria, form.position(), locale);
			page.addObject("found", found.orElse(null));
			page.addObject("obstacle", found.isEmpty() ? "report.slow" : null);
		}
		catch (CaseSearchBusyException ex) {
			page.setStatus(HttpStatus.SERVICE_UNAVAILABLE);
			page.addObject("obstacle", "report.busy");
		}
	}

	@PostMapping
	ModelAndView request(DeskReportForm form, Locale locale) {
		StaffUser viewer = viewer();
		Map<String, String> errors = form.errors(this.dates);
		Optional<ReportFormat> format = form.fileFormat();
		if (!errors.isEmpty() || format.isEmpty()) {
			return page(viewer, form, errors, HttpStatus.BAD_REQUEST, locale);
		}
		return this.reports.request(viewer, form.criteria(this.dates), format.get(), locale)
			.map((id) -> new ModelAndView("redirect:/desk/reports/" + id))
			.orElseGet(() -> page(viewer, form, Map.of("files", "report.error.many"), HttpStatus.CONFLICT, locale));
	}

	@GetMapping("/{id}")
	ModelAndView progress(@PathVariable String id, Locale locale) {
		return new ModelAndView("report/progress", "report", this.mapper.view(find(id), locale));
	}

	/** The form's address was entered by hand, or opened again after a sign-in. */
	@GetMapping("/{id}/stop")
	String back(@PathVariable String id) {
		return "redirect:/desk/reports/" + find(id).id();
	}

	/**
	 * Only what is not finished can be stopped; for the rest the page says what it is.
	 */
	@PostMapping("/{id}/stop")
	String stop(@PathVariable String id) {
		Report report = find(id);
		this.reports.stop(this.user.get(), report.id());
		return "redirect:/desk/reports/" + report.id();
	}

	@GetMapping("/{id}/file")
	void download(@PathVariable String id, HttpServletResponse response) throws IOException {
		Report report = find(id);
		if (report.state() != State.READY) {
			throw notFound();
		}
		this.reports.recordFetch(report);
		String name = "report-" + report.criteria().from() + "-" + report.criteria().until() + "."
				+ report.format().extension();
		response.setContentType(report.format().mediaType());
		response.setContentLengthLong(report.size());
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"");
		response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
		this.reports.copy(report, response.getOutputStream());
	}

	private ModelAndView page(StaffUser viewer, DeskReportForm form, Map<String, String> errors, HttpStatus status,
			Locale locale) {
		ModelAndView page = new ModelAndView("report/reports", status);
		page.addObject("form", form);
		page.addObject("errors", errors);
		page.addObject("types", CaseType.values());
		page.addObject("categories", this.categories.inOrder());
		page.addObject("phases", Phase.values());
		page.addObject("importances", Importance.values());
		page.addObject("channels", Channel.values());
		page.addObject("regions", Regions.ALL);
		page.addObject("formats", ReportFormat.values());
		page.addObject("units",
				this.directory.units().stream().sorted(Comparator.comparing((OrgUnit unit) -> unit.code())).toList());
		page.addObject("formerUnits", this.directory.formerUnits());
		page.addObject("kept", this.reports.kept());
		page.addObject("maxFiles", this.reports.maxFiles());
		page.addObject("maxUnfinished", this.reports.maxUnfinished());
		page.addObject("reports", this.mapper.views(this.reports.findLatest(viewer), locale));
		return page;
	}

	private Report find(String id) {
		StaffUser viewer = viewer();
		try {
			return this.reports.find(viewer, UUID.fromString(id)).orElseThrow(DeskReportController::notFound);
		}
		catch (IllegalArgumentException ex) {
			throw notFound();
		}
	}

	private StaffUser viewer() {
		StaffUser viewer = this.user.get();
		if (!this.access.hasCases(viewer)) {
			throw notFound();
		}
		return viewer;
	}

	private static ResponseStatusException notFound() {
		return new ResponseStatusException(HttpStatus.NOT_FOUND);
	}

}
