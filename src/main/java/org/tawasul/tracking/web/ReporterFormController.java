package org.tawasul.tracking.web;

import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import org.tawasul.casefile.CaseFile;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.page.FormSubmission;
import org.tawasul.tracking.InformationRequest;
import org.tawasul.tracking.ObjectionRequest;
import org.tawasul.tracking.RatingRequest;
import org.tawasul.tracking.ReporterActionService;
import org.tawasul.tracking.WithdrawalRequest;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * The forms of the reporter's page. What is carried out leads back to the page by a
 * redirect, so that a reload repeats nothing; what is not comes back as it was typed.
 */
@Controller
@RequestMapping(path = "/cases/{number}", params = "!switch")
class ReporterFormController {

	private final ReporterActionService actions;

	private final CasePageRenderer renderer;

	private final ReporterUploadFields uploads;

	private final MessageSource messages;

	ReporterFormController(ReporterActionService actions, CasePageRenderer renderer, ReporterUploadFields uploads,
			MessageSource messages) {
		this.actions = actions;
		this.renderer = renderer;
		this.uploads = uploads;
		this.messages = messages;
	}

	/** Files alone are information too: a sentence stands for the text then. */
	@PostMapping("/information")
	ModelAndView inform(@AuthorizedByCookie CaseFile file, @Valid InformationRequest information, BindingResult result,
			HttpServletRequest request, Locale locale) {
		CaseNumber number = file.getNumber();
		FormSubmission submission = FormSubmission.of(request);
		List<String> rejected = this.uploads.store(submission, request, locale);
		String substitute = information.text().isEmpty() && rejected.isEmpty()
				? this.uploads.sentenceForFiles(submission, locale) : "";
		FormSubmission checked = substitute.isEmpty() ? submission.withErrors(result, this.messages, locale)
				: submission;
		String text = substitute.isEmpty() ? information.text() : substitute;
		return this.renderer.carryOut(number, checked, rejected, locale,
				() -> this.actions.addInformation(number, text, submission.value("key")));
	}

	@PostMapping("/objections")
	ModelAndView object(@AuthorizedByCookie CaseFile file, @Valid ObjectionRequest objection, BindingResult result,
			HttpServletRequest request, Locale locale) {
		CaseNumber number = file.getNumber();
		FormSubmission submission = FormSubmission.of(request).withErrors(result, this.messages, locale);
		List<String> rejected = this.uploads.store(submission, request, locale);
		return this.renderer.carryOut(number, submission, rejected, locale,
				() -> this.actions.object(number, objection.reason(), submission.value("key")));
	}

	/** Without script a file is removed by a button of the form. */
	@PostMapping(path = { "/information", "/objections" }, params = { "drop", "!switch" })
	ModelAndView removeFile(@AuthorizedByCookie CaseFile file, HttpServletRequest request, Locale locale) {
		FormSubmission submission = FormSubmission.of(request);
		this.uploads.removeFile(submission);
		return this.renderer.page(file.getNumber(), submission, List.of(), HttpStatus.OK, locale);
	}

	@PostMapping("/acceptance")
	ModelAndView accept(@AuthorizedByCookie CaseFile file, HttpServletRequest request, Locale locale) {
		return carryOut(file, FormSubmission.of(request), locale, () -> this.actions.accept(file.getNumber()));
	}

	@PostMapping("/withdrawal")
	ModelAndView withdraw(@AuthorizedByCookie CaseFile file, @Valid WithdrawalRequest withdrawal, BindingResult result,
			HttpServletRequest request, Locale locale) {
		return carryOut(file, FormSubmission.of(request).withErrors(result, this.messages, locale), locale,
				() -> this.actions.withdraw(file.getNumber(), withdrawal.reason()));
	}

	@PostMapping("/rating")
	ModelAndView rate(@AuthorizedByCookie CaseFile file, @Valid RatingRequest rating, BindingResult result,
			HttpServletRequest request, Locale locale) {
		return carryOut(file, FormSubmission.of(request).withErrors(result, this.messages, locale), locale,
				() -> this.actions.rate(file.getNumber(), rating.score(), rating.text()));
	}

	/** A form without files. */
	private ModelAndView carryOut(CaseFile file, FormSubmission submission, Locale locale, BooleanSupplier action) {
		return this.renderer.carryOut(file.getNumber(), submission, List.of(), locale, action);
	}

}
