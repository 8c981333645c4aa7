package org.tawasul.tracking.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;

import org.tawasul.attachment.form.FormUploadService;
import org.tawasul.casefile.CaseActionNotAllowedException;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.language.Messages;
import org.tawasul.page.FormSubmission;
import org.tawasul.problem.TooManyRequestsException;
import org.tawasul.tracking.ReporterActionLimiter;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/**
 * Answers with the reporter's page: by a redirect once an action is done, else with the
 * form as it was posted.
 */
@Component
class CasePageRenderer {

	private static final Set<String> FORMS = Set.of("information", "objections", "acceptance", "withdrawal", "rating");

	private final CaseViewMapper mapper;

	private final ReporterUploadFields uploads;

	private final ReporterActionLimiter limiter;

	private final Messages messages;

	CasePageRenderer(CaseViewMapper mapper, ReporterUploadFields uploads, ReporterActionLimiter limiter,
			Messages messages) {
		this.limiter = limiter;
		this.mapper = mapper;
		this.uploads = uploads;
		this.messages = messages;
	}

	/**
	 * The page on its own.
	 * @param done the form that was just carried out, as the address says
	 * @param again the form that had been carried out before
	 */
	ModelAndView page(CaseNumber number, String done, String again, Locale locale) {
		CaseView view = this.mapper.view(number, locale);
		return page(view, FormSubmission.NONE, List.of(), HttpStatus.OK).addObject("done", notice(done, view))
			.addObject("again", notice(again, view));
	}

	/** An address may say anything. */
	private static String notice(String form, CaseView view) {
		boolean requestOnly = form.equals("withdrawal") && view.rights().isWithdrawalRequestOnly();
		return FORMS.contains(form) ? (requestOnly ? "withdrawal-request" : form) : "";
	}

	/** The page with a form as it was posted. */
	ModelAndView page(CaseNumber number, FormSubmission submission, List<String> rejectedFiles, HttpStatus status,
			Locale locale) {
		return page(this.mapper.view(number, locale), submission, rejectedFiles, status);
	}

	private ModelAndView page(CaseView view, FormSubmission submission, List<String> rejectedFiles, HttpStatus status) {
		ModelAndView page = new ModelAndView("tracking/case", status);
		page.addObject("view", view);
		page.addObject("submission", submission);
		page.addObject("files", this.uploads.findFor(view.file().getNumber()));
		page.addObject("uploads", this.uploads.fields(submission, rejectedFiles));
		page.addObject("done", "");
		page.addObject("again", "");
		// Only a form that was posted is at an address of its own, see the layout.
		page.addObject("languageForm", submission.form().isEmpty() ? null : submission.form());
		return page;
	}

	/**
	 * Carries a form out, unless something is wrong with it.
	 * @param submission the form with its errors
	 * @param rejectedFiles what is wrong with its files
	 * @param action answers false when everything was done before
	 */
	ModelAndView carryOut(CaseNumber number, FormSubmission submission, List<String> rejectedFiles, Locale locale,
			BooleanSupplier action) {
		FormSubmission checked = rejectedFiles.isEmpty() ? submission
				: submission.withError(FormUploadService.FIELD, this.messages.text("upload.fault", locale));
		if (checked.isInvalid()) {
			return page(number, checked, rejectedFiles, HttpStatus.BAD_REQUEST, locale);
		}
		try {
			this.limiter.count(number);
			String notice = action.getAsBoolean() ? "done" : "again";
			return new ModelAndView("redirect:/cases/" + number, Map.of(notice, submission.form()));
		}
		catch (CaseActionNotAllowedException ex) {
			String refusal = this.messages.text(ex.messageKey(), locale, ex.arguments());
			return page(number, submission.withRefusal(refusal), List.of(), HttpStatus.CONFLICT, locale);
		}
		catch (TooManyRequestsException ex) {
			String refusal = this.messages.text("problem." + ex.code(), locale, ex.arguments());
			return page(number, submission.withRefusal(refusal), List.of(), HttpStatus.TOO_MANY_REQUESTS, locale);
		}
	}

}
