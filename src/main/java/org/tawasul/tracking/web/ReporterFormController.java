package org.tawasul.tracking.web;

import java.util.List;
import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.tawasul.casefile.CaseFile;
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
			HttpServletRequest request, HttpServletResponse response, Locale locale) {
		PostedCaseForm form = receive(file, request, response, locale);
		String substitute = information.text().isEmpty() && form.rejectedFiles().isEmpty()
				? this.uploads.sentenceForFiles(form.submission(), locale) : "";
		String text = substitute.isEmpty() ? information.text() : substitute;
		return this.renderer.carryOut(substitute.isEmpty() ? checked(form, result) : form,
				() -> this.actions.addInformation(form.number(), text, form.submission().value("key")));
	}

	@PostMapping("/objections")
	ModelAndView object(@AuthorizedByCookie CaseFile file, @Valid ObjectionRequest objection, BindingResult result,
			HttpServletRequest request, HttpServletResponse response, Locale locale) {
		PostedCaseForm form = checked(receive(file, request, response, locale), result);
		return this.renderer.carryOut(form,
				() -> this.actions.object(form.number(), objection.reason(), form.submission().value("key")));
	}

	/** Without script a file is removed by a button of the form. */
	@PostMapping(path = { "/information", "/objections" }, params = { "drop", "!switch" })
	ModelAndView removeFile(@AuthorizedByCookie CaseFile file, HttpServletRequest request, HttpServletResponse response,
			Locale locale) {
		FormSubmission submission = FormSubmission.of(request);
		this.uploads.removeFile(submission);
		return this.renderer.again(
				new PostedCaseForm(file.getNumber(), submission, List.of(), request, response, locale), HttpStatus.OK);
	}

	@PostMapping("/acceptance")
	ModelAndView accept(@AuthorizedByCookie CaseFile file, HttpServletRequest request, HttpServletResponse response,
			Locale locale) {
		PostedCaseForm form = receive(file, request, response, locale);
		return this.renderer.carryOut(form, () -> this.actions.accept(form.number()));
	}

	@PostMapping("/withdrawal")
	ModelAndView withdraw(@AuthorizedByCookie CaseFile file, @Valid WithdrawalRequest withdrawal, BindingResult result,
			HttpServletRequest request, HttpServletResponse response, Locale locale) {
		PostedCaseForm form = checked(receive(file, request, response, locale), result);
		return this.renderer.carryOut(form, () -> this.actions.withdraw(form.number(), withdrawal.reason()));
	}

	@PostMapping("/rating")
	ModelAndView rate(@AuthorizedByCookie CaseFile file, @Valid RatingRequest rating, BindingResult result,
			HttpServletRequest request, HttpServletResponse response, Locale locale) {
		PostedCaseForm form = checked(receive(file, request, response, locale), result);
		return this.renderer.carryOut(form, () -> this.actions.rate(form.number(), rating.score(), rating.text()));
	}

	private PostedCaseForm receive(CaseFile file, HttpServletRequest request, HttpServletResponse response,
			Locale locale) {
		FormSubmission submission = FormSubmission.of(request);
		List<String> rejected = this.uploads.store(submission, request, locale);
		return new PostedCaseForm(file.getNumber(), submission, rejected, request, response, locale);
	}

	private PostedCaseForm checked(PostedCaseForm form, BindingResult result) {
		return form.with(form.submission().withErrors(result, this.messages, form.locale()));
	}

}
