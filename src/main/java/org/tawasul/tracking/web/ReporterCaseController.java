package org.tawasul.tracking.web;

import java.util.List;
import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.tawasul.casefile.CaseFile;
import org.tawasul.page.FormSubmission;

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

	private final ReporterUploadFields uploads;

	ReporterCaseController(CasePageRenderer renderer, CaseAccessCookie cookie, ReporterUploadFields uploads) {
		this.renderer = renderer;
		this.cookie = cookie;
		this.uploads = uploads;
	}

	@GetMapping
	ModelAndView show(@AuthorizedByCookie CaseFile file, @RequestParam(defaultValue = "") String done,
			@RequestParam(defaultValue = "") String again, HttpServletRequest request, HttpServletResponse response,
			Locale locale) {
		this.cookie.issue(file.getNumber(), request, response);
		return this.renderer.page(file.getNumber(), done, again, locale);
	}

	/** A form's address was entered by hand, or reloaded after an error. */
	@GetMapping(FORM)
	String back(@AuthorizedByCookie CaseFile file) {
		return "redirect:/cases/" + file.getNumber();
	}

	/** The language is changed while a form is filled in: what is typed stays. */
	@PostMapping(path = FORM, params = "switch")
	ModelAndView switchLanguage(@AuthorizedByCookie CaseFile file, @PathVariable String form,
			HttpServletRequest request, Locale locale) {
		FormSubmission submission = FormSubmission.of(form, request);
		List<String> rejected = this.uploads.store(submission, request, locale);
		return this.renderer.page(file.getNumber(), submission, rejected, HttpStatus.OK, locale);
	}

	/** Closes the case in this browser, on a device that others use too. */
	@PostMapping("/leave")
	String leave(@AuthorizedByCookie CaseFile file, HttpServletRequest request, HttpServletResponse response) {
		this.cookie.revoke(file.getNumber(), request, response);
		return "redirect:/";
	}

}
