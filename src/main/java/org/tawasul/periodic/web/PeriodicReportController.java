package org.tawasul.periodic.web;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.tawasul.access.CurrentUser;
import org.tawasul.access.StaffUser;
import org.tawasul.directory.MinistryDirectory;
import org.tawasul.directory.UnitKind;
import org.tawasul.notification.MailAttachment;
import org.tawasul.page.FormDraft;
import org.tawasul.page.FormDraftService;
import org.tawasul.page.FormPage;
import org.tawasul.page.FormSubmission;
import org.tawasul.periodic.PeriodicReport;
import org.tawasul.periodic.PeriodicReportAccess;
import org.tawasul.periodic.PeriodicReportAttachments;
import org.tawasul.periodic.PeriodicReportService;
import org.tawasul.periodic.ReportDocumentMapper;

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
 * The reports that somebody may read: a list, each as a page and as a file. Managers ask
 * for one here.
 */
@Controller
@RequestMapping(PeriodicReportController.PAGE)
class PeriodicReportController implements FormPage {

	static final String PAGE = "/desk/reports/periodic";

	private static final int PAGE_SIZE = 30;

	/** Who looks for older ones still knows from when they are. */
	private static final int MAX_PAGES = 100;

	private static final String MONTH = "month";

	private static final String WEEK = "week";

	private final CurrentUser user;

	private final PeriodicReportAccess access;

	private final PeriodicReportService reports;

	private final ReportDocumentMapper documents;

	private final PeriodicReportAttachments files;

	private final MinistryDirectory ministry;

	private final FormDraftService drafts;

	PeriodicReportController(CurrentUser user, PeriodicReportAccess access, PeriodicReportService reports,
			ReportDocumentMapper documents, PeriodicReportAttachments files, MinistryDirectory ministry,
			FormDraftService drafts) {
		this.user = user;
		this.access = access;
		this.reports = reports;
		this.documents = documents;
		this.files = files;
		this.ministry = ministry;
		this.drafts = drafts;
	}

	@Override
	public Optional<FormDraft> draft(String path, HttpServletRequest request, Locale locale) {
		return path.equals(PAGE) ? Optional.of(new FormDraft(PAGE, FormSubmission.of("ask", request), locale))
				: Optional.empty();
	}

	@GetMapping
	ModelAndView list(@RequestParam(required = false) @Nullable String page,
			@RequestParam(name = FormDraftService.PARAMETER, required = false) @Nullable String draft,
			HttpServletRequest request) {
		FormSubmission unsent = (draft == null) ? FormSubmission.NONE
				: this.drafts.find(draft, PAGE, request).map(FormDraft::submission).orElse(FormSubmission.NONE);
		return page(viewer(), number(page), unsent.value("length"), unsent.value("unit"), null);
	}

	@PostMapping
	ModelAndView ask(@RequestParam(defaultValue = "") String length, @RequestParam(defaultValue = "") String unit) {
		StaffUser viewer = viewer();
		if (!this.access.mayAsk(viewer)) {
			throw notFound();
		}
		if (!List.of(WEEK, MONTH).contains(length)) {
			return page(viewer, 1, length, unit, "periodic.error.length");
		}
		return this.reports.ask(viewer, length.equals(MONTH), unit.isEmpty() ? null : unit)
			.map((report) -> new ModelAndView("redirect:" + PAGE + "/" + report.id()))
			.orElseGet(() -> page(viewer, 1, length, unit, "periodic.error.unit"));
	}

	@GetMapping("/{id}")
	ModelAndView show(@PathVariable String id, Locale locale) {
		PeriodicReport report = find(id);
		ModelAndView page = new ModelAndView("periodic/report", "report", report);
		page.addObject("document", this.documents.map(report, locale).orElse(null));
		return page;
	}

	@GetMapping("/{id}/file")
	void download(@PathVariable String id, HttpServletResponse response) throws IOException {
		PeriodicReport report = find(id);
		if (report.builtAt() == null) {
			throw notFound();
		}
		MailAttachment file = this.files.make(report);
		this.reports.recordFetch(report);
		PdfResponse.write(file.name(), file.bytes(), response);
	}

	private ModelAndView page(StaffUser viewer, int number, String length, String unit, @Nullable String error) {
		List<PeriodicReport> found = this.reports.find(viewer, PAGE_SIZE + 1, (number - 1) * PAGE_SIZE);
		ModelAndView page = new ModelAndView("periodic/list", (error != null) ? HttpStatus.BAD_REQUEST : HttpStatus.OK);
		page.addObject("reports", found.subList(0, Math.min(PAGE_SIZE, found.size())));
		page.addObject("more", (found.size() > PAGE_SIZE && number < MAX_PAGES) ? number + 1 : null);
		page.addObject("first", number == 1);
		page.addObject("mayAsk", this.access.mayAsk(viewer));
		page.addObject("hasBrief", this.access.hasBrief(viewer));
		page.addObject("units", this.ministry.unitsOfKind(UnitKind.DIRECTORATE));
		page.addObject("length", length);
		page.addObject("unit", unit);
		page.addObject("error", error);
		return page;
	}

	private static int number(@Nullable String page) {
		return (page != null && page.matches("[1-9][0-9]{0,2}")) ? Math.min(Integer.parseInt(page), MAX_PAGES) : 1;
	}

	private PeriodicReport find(String id) {
		StaffUser viewer = viewer();
		try {
			return this.reports.find(viewer, UUID.fromString(id)).orElseThrow(PeriodicReportController::notFound);
		}
		catch (IllegalArgumentException ex) {
			throw notFound();
		}
	}

	private StaffUser viewer() {
		StaffUser viewer = this.user.get();
		if (!this.access.hasReports(viewer)) {
			throw notFound();
		}
		return viewer;
	}

	private static ResponseStatusException notFound() {
		return new ResponseStatusException(HttpStatus.NOT_FOUND);
	}

}
