package org.tawasul.tracking.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import org.tawasul.casefile.CaseFile;
import org.tawasul.tracking.InformationRequest;
import org.tawasul.tracking.ObjectionRequest;
import org.tawasul.tracking.RatingRequest;
import org.tawasul.tracking.ReporterActionService;
import org.tawasul.tracking.WithdrawalRequest;

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
class ReporterFormController {

	private final ReporterActionService actions;

	private final CasePageRenderer view;

	private final ReporterUploadFields uploads;

	ReporterFormController(ReporterActionService actions, CasePageRenderer view, ReporterUploadFields uploads) {
		this.actions = actions;
		this.view = view;
		this.uploads = uploads;
	}

	@PostMapping("/information")
	ModelAndView inform(@AuthorizedByCookie CaseFile file, @Valid InformationRequest form, BindingResult result,
			@RequestParam Map<String, String> typed, HttpServletRequest request, Locale locale) {
		FormSubmission attempt = new FormSubmission(file.getNumber(), "information", typed, locale);
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
	ModelAndView object(@AuthorizedByCookie CaseFile file, @Valid ObjectionRequest form, BindingResult result,
			@RequestParam Map<String, String> typed, HttpServletRequest request, Locale locale) {
		FormSubmission attempt = new FormSubmission(file.getNumber(), "objections", typed, locale);
		List<String> refused = this.uploads.keep(attempt, request);
		return this.view.carryOut(attempt, result, refused,
				() -> this.actions.object(attempt.number(), form.reason(), attempt.key()));
	}

	/** Without script a file is taken away by a button of the form. */
	@PostMapping(path = { "/information", "/objections" }, params = { "drop", "!switch" })
	ModelAndView drop(@AuthorizedByCookie CaseFile file, @RequestParam Map<String, String> typed,
			HttpServletRequest request, Locale locale) {
		String form = request.getRequestURI().replaceFirst(".*/", "");
		FormSubmission attempt = new FormSubmission(file.getNumber(), form, typed, locale);
		this.uploads.drop(attempt);
		return this.view.withForm(attempt.number(), SubmittedFormView.asTyped(form, typed), HttpStatus.OK, locale);
	}

	@PostMapping("/acceptance")
	ModelAndView accept(@AuthorizedByCookie CaseFile file, Locale locale) {
		FormSubmission attempt = new FormSubmission(file.getNumber(), "acceptance", Map.of(), locale);
		return this.view.carryOut(attempt, () -> this.actions.accept(attempt.number()));
	}

	@PostMapping("/withdrawal")
	ModelAndView withdraw(@AuthorizedByCookie CaseFile file, @Valid WithdrawalRequest form, BindingResult result,
			@RequestParam Map<String, String> typed, Locale locale) {
		FormSubmission attempt = new FormSubmission(file.getNumber(), "withdrawal", typed, locale);
		return this.view.carryOut(attempt, result, () -> this.actions.withdraw(attempt.number(), form.reason()));
	}

	@PostMapping("/rating")
	ModelAndView rate(@AuthorizedByCookie CaseFile file, @Valid RatingRequest form, BindingResult result,
			@RequestParam Map<String, String> typed, Locale locale) {
		FormSubmission attempt = new FormSubmission(file.getNumber(), "rating", typed, locale);
		return this.view.carryOut(attempt, result,
				() -> this.actions.rate(attempt.number(), form.score(), form.text()));
	}

	@ExceptionHandler
	String ask(NoCaseAccessException ex) {
		return ex.redirect();
	}

}
