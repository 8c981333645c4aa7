package org.tawasul.tracking.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import org.tawasul.casefile.CaseFile;
import org.tawasul.tracking.NewInformation;
import org.tawasul.tracking.NewObjection;
import org.tawasul.tracking.NewRating;
import org.tawasul.tracking.ReporterActions;
import org.tawasul.tracking.Withdrawal;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * The forms of the reporter's page. What is carried out leads back to the page by a
 * redirect, so that a reload repeats nothing; what is not comes back as it was typed.
 */
@Controller
@RequestMapping(path = "/cases/{number}", params = "!switch")
class ReporterForms {

	private final ReporterActions actions;

	private final SheetView view;

	private final ReporterUploads uploads;

	ReporterForms(ReporterActions actions, SheetView view, ReporterUploads uploads) {
		this.actions = actions;
		this.view = view;
		this.uploads = uploads;
	}

	@PostMapping("/information")
	ModelAndView inform(@ByPass CaseFile file, @Valid NewInformation form, BindingResult result,
			@RequestParam Map<String, String> typed, HttpServletRequest request, Locale locale) {
		Attempt attempt = new Attempt(file.getNumber(), "information", typed, locale);
		List<String> refused = this.uploads.keep(attempt, request);
		String instead = form.text().isEmpty() ? this.uploads.insteadOfText(attempt) : "";
		if (!instead.isEmpty() && refused.isEmpty()) {
			return this.view.carryOut(attempt,
					() -> this.actions.addInformation(attempt.number(), instead, attempt.key()));
		}
		return this.view.carryOut(attempt, result, refused,
				() -> this.actions.addInformation(attempt.number(), form.text(), attempt.key()));
	}

	@PostMapping("/objections")
	ModelAndView object(@ByPass CaseFile file, @Valid NewObjection form, BindingResult result,
			@RequestParam Map<String, String> typed, HttpServletRequest request, Locale locale) {
		Attempt attempt = new Attempt(file.getNumber(), "objections", typed, locale);
		List<String> refused = this.uploads.keep(attempt, request);
		return this.view.carryOut(attempt, result, refused,
				() -> this.actions.object(attempt.number(), form.reason(), attempt.key()));
	}

	/** Without script a file is taken away by a button of the form. */
	@PostMapping(path = { "/information", "/objections" }, params = { "drop", "!switch" })
	ModelAndView drop(@ByPass CaseFile file, @RequestParam Map<String, String> typed, HttpServletRequest request,
			Locale locale) {
		String form = request.getRequestURI().replaceFirst(".*/", "");
		Attempt attempt = new Attempt(file.getNumber(), form, typed, locale);
		this.uploads.drop(attempt);
		return this.view.withForm(attempt.number(), Sent.asTyped(form, typed), HttpStatus.OK, locale);
	}

	@PostMapping("/acceptance")
	ModelAndView accept(@ByPass CaseFile file, Locale locale) {
		Attempt attempt = new Attempt(file.getNumber(), "acceptance", Map.of(), locale);
		return this.view.carryOut(attempt, () -> this.actions.accept(attempt.number()));
	}

	@PostMapping("/withdrawal")
	ModelAndView withdraw(@ByPass CaseFile file, @Valid Withdrawal form, BindingResult result,
			@RequestParam Map<String, String> typed, Locale locale) {
		Attempt attempt = new Attempt(file.getNumber(), "withdrawal", typed, locale);
		return this.view.carryOut(attempt, result, () -> this.actions.withdraw(attempt.number(), form.reason()));
	}

	@PostMapping("/rating")
	ModelAndView rate(@ByPass CaseFile file, @Valid NewRating form, BindingResult result,
			@RequestParam Map<String, String> typed, Locale locale) {
		Attempt attempt = new Attempt(file.getNumber(), "rating", typed, locale);
		return this.view.carryOut(attempt, result,
				() -> this.actions.rate(attempt.number(), form.score(), form.text()));
	}

	@ExceptionHandler
	String ask(NoPass ex) {
		return ex.redirect();
	}

}
