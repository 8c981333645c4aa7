package org.tawasul.tracking.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.tawasul.casefile.CaseFile;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * The reporter's page: how the case stands, and what can be done now. Whoever has no pass
 * is asked for number and secret, for cases that exist and for others alike.
 */
@Controller
@RequestMapping("/cases/{number}")
class ReporterCaseController {

	private static final String FORM = "/{form:information|objections|acceptance|withdrawal|rating}";

	private final CasePageRenderer view;

	private final CaseAccessCookie pass;

	private final ReporterUploadFields uploads;

	ReporterCaseController(CasePageRenderer view, CaseAccessCookie pass, ReporterUploadFields uploads) {
		this.view = view;
		this.pass = pass;
		this.uploads = uploads;
	}

	@GetMapping
	ModelAndView show(@AuthorizedByCookie CaseFile file, @RequestParam(defaultValue = "") String done,
			@RequestParam(defaultValue = "") String again, HttpServletRequest request, HttpServletResponse response,
			Locale locale) {
		this.pass.give(file.getNumber(), request, response);
		return this.view.fresh(file.getNumber(), done, again, locale);
	}

	/** Somebody asks for a form's address by hand, or by a reload after an error. */
	@GetMapping(FORM)
	String back(@AuthorizedByCookie CaseFile file) {
		return "redirect:/cases/" + file.getNumber();
	}

	/** The language is changed in the middle of a form: what is typed stays. */
	@PostMapping(path = FORM, params = "switch")
	ModelAndView inTheOtherLanguage(@AuthorizedByCookie CaseFile file, @PathVariable String form,
			@RequestParam Map<String, String> typed, HttpServletRequest request, HttpServletResponse response) {
		Locale chosen = TrackController.changeLanguage(typed, request, response);
		List<String> refused = this.uploads.keep(new FormSubmission(file.getNumber(), form, typed, chosen), request);
		return this.view.withForm(file.getNumber(), SubmittedFormView.asTyped(form, typed), refused, HttpStatus.OK,
				chosen);
	}

	/** The reporter is done, on a device that others use too. */
	@PostMapping("/leave")
	String leave(@AuthorizedByCookie CaseFile file, HttpServletRequest request, HttpServletResponse response) {
		this.pass.take(file.getNumber(), request, response);
		return "redirect:/";
	}

	@ExceptionHandler
	String ask(NoCaseAccessException ex) {
		return ex.redirect();
	}

}
