package org.tawasul.tracking.web;

import java.util.List;
import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.tawasul.casefile.CaseFile;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.page.FormDraft;
import org.tawasul.page.FormDraftService;
import org.tawasul.page.FormSubmission;
import org.tawasul.page.HistoryRequest;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * The reporter's page: the state of the case, and what can be done now.
 */
@Controller
@RequestMapping("/cases/{number}")
class ReporterCaseController {

	private static final String FORM = "/{form:information|objections|acceptance|withdrawal|rating}";

	private final CasePageRenderer renderer;

	private final CaseAccessCookie cookie;

	private final CaseNoticeCookie notices;

	private final FormDraftService drafts;

	private final ReporterUploadFields uploads;

	ReporterCaseController(CasePageRenderer renderer, CaseAccessCookie cookie, CaseNoticeCookie notices,
			FormDraftService drafts, ReporterUploadFields uploads) {
		this.renderer = renderer;
		this.cookie = cookie;
		this.notices = notices;
		this.drafts = drafts;
		this.uploads = uploads;
	}

	@GetMapping
	ModelAndView show(@AuthorizedByCookie CaseFile file, @RequestParam(defaultValue = "") String form,
			HistoryRequest history, HttpServletRequest request, HttpServletResponse response, Locale locale) {
		CaseNumber number = file.getNumber();
		this.cookie.issue(number, request, response);
		this.drafts.prepare(request, response);
		FormDraft draft = this.drafts.find(form, "/cases/" + number, request)
			.map((kept) -> kept.readBy(locale))
			.orElseGet(() -> new FormDraft("", FormSubmission.NONE, locale));
		return this.renderer.page(number, draft, this.notices.take(number, request, response).orElse(""), history,
				locale);
	}

	/** A form's address was entered by hand, or reloaded after an error. */
	@GetMapping(FORM)
	String back(@AuthorizedByCookie CaseFile file, @RequestParam(name = "form", defaultValue = "") String draft) {
		String page = "/cases/" + file.getNumber();
		return "redirect:" + (draft.isEmpty() ? page : FormDraftService.address(page, draft));
	}

	/** The language is changed while a form is filled in: what is typed stays. */
	@PostMapping(path = FORM, params = "switch")
	ModelAndView switchLanguage(@AuthorizedByCookie CaseFile file, @PathVariable String form,
			HttpServletRequest request, HttpServletResponse response, Locale locale) {
		FormSubmission submission = FormSubmission.of(form, request);
		List<String> rejected = this.uploads.store(submission, request, locale);
		return this.renderer.again(
				new PostedCaseForm(file.getNumber(), submission, rejected, request, response, locale), HttpStatus.OK);
	}

	/** Closes the case in this browser, on a device that others use too. */
	@PostMapping("/leave")
	String leave(@AuthorizedByCookie CaseFile file, HttpServletRequest request, HttpServletResponse response) {
		this.cookie.revoke(file.getNumber(), request, response);
		return "redirect:/";
	}

}
