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
class ReporterPage {

	private static final String FORM = "/{form:information|objections|acceptance|withdrawal|rating}";

	private final SheetView view;

	private final CasePass pass;

	private final ReporterUploads uploads;

	ReporterPage(SheetView view, CasePass pass, ReporterUploads uploads) {
		this.view = view;
		this.pass = pass;
		this.uploads = uploads;
	}

	@GetMapping
	ModelAndView show(@ByPass CaseFile file, @RequestParam(defaultValue = "") String done,
			@RequestParam(defaultValue = "") String again, HttpServletRequest request, HttpServletResponse response,
			Locale locale) {
		this.pass.give(file.getNumber(), request, response);
		return this.view.fresh(file.getNumber(), done, again, locale);
	}

	/** Somebody asks for a form's address by hand, or by a reload after an error. */
	@GetMapping(FORM)
	String back(@ByPass CaseFile file) {
		return "redirect:/cases/" + file.getNumber();
	}

	/** The language is changed in the middle of a form: what is typed stays. */
	@PostMapping(path = FORM, params = "switch")
	ModelAndView inTheOtherLanguage(@ByPass CaseFile file, @PathVariable String form,
			@RequestParam Map<String, String> typed, HttpServletRequest request, HttpServletResponse response) {
		Locale chosen = TrackPage.changeLanguage(typed, request, response);
		List<String> refused = this.uploads.keep(new Attempt(file.getNumber(), form, typed, chosen), request);
		return this.view.withForm(file.getNumber(), Sent.asTyped(form, typed), refused, HttpStatus.OK, chosen);
	}

	/** The reporter is done, on a device that others use too. */
	@PostMapping("/leave")
	String leave(@ByPass CaseFile file, HttpServletRequest request, HttpServletResponse response) {
		this.pass.take(file.getNumber(), request, response);
		return "redirect:/";
	}

	@ExceptionHandler
	String ask(NoPass ex) {
		return ex.redirect();
	}

}
