package org.tawasul.tracking.web;

import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;

import org.tawasul.attachment.form.FormUploadService;
import org.tawasul.casefile.CaseActionNotAllowedException;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.language.Messages;
import org.tawasul.page.FormDraft;
import org.tawasul.page.FormDraftService;
import org.tawasul.page.FormPage;
import org.tawasul.page.FormSubmission;
import org.tawasul.page.HistoryRequest;
import org.tawasul.problem.TooManyRequestsException;
import org.tawasul.tracking.ReporterActionLimiter;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/**
 * Answers with the reporter's page: by a redirect, whether an action is done or its form
 * is shown again as it was posted.
 */
@Component
class CasePageRenderer {

	private final CaseViewMapper mapper;

	private final ReporterUploadFields uploads;

	private final FormDraftService drafts;

	private final CaseNoticeCookie notices;

	private final ReporterActionLimiter limiter;

	private final Messages messages;

	CasePageRenderer(CaseViewMapper mapper, ReporterUploadFields uploads, FormDraftService drafts,
			CaseNoticeCookie notices, ReporterActionLimiter limiter, Messages messages) {
		this.limiter = limiter;
		this.mapper = mapper;
		this.uploads = uploads;
		this.drafts = drafts;
		this.notices = notices;
		this.messages = messages;
	}

	/**
	 * The page on its own, or with a form that was posted.
	 * @param notice end of the key of what the page tells first, empty for nothing
	 */
	ModelAndView page(CaseNumber number, FormDraft draft, String notice, HistoryRequest history, Locale locale) {
		CaseView view = this.mapper.view(number, history, locale);
		boolean requestOnly = notice.endsWith("withdrawal") && view.rights().isWithdrawalRequestOnly();
		return page(view, draft.submission(), draft.rejectedFiles(), HttpStatus.OK)
			.addObject("notice", requestOnly ? notice + "-request" : notice)
			.addObject("history", history);
	}

	private ModelAndView page(CaseView view, FormSubmission submission, List<String> rejectedFiles, HttpStatus status) {
		ModelAndView page = new ModelAndView("tracking/case", status);
		page.addObject("view", view);
		page.addObject("submission", submission);
		page.addObject("files", this.uploads.findFor(view.file().getNumber()));
		page.addObject("uploads", this.uploads.fields(submission, rejectedFiles));
		page.addObject("notice", "");
		page.addObject("history", HistoryRequest.LATEST);
		page.addObject("unsent", !submission.value(FormPage.UNSENT).isEmpty());
		page.addObject("offered", CaseForms.isOffered(submission.form(), view.rights()));
		page.addObject("languageForm", CaseForms.forLanguageSwitch(submission, view.rights()));
		return page;
	}

	/** Shows a form again; at once where it cannot be kept for a redirect. */
	ModelAndView again(PostedCaseForm form, HttpStatus status) {
		return this.drafts.saveIfPrepared(form.draft(), form.request(), form.response())
			.map((address) -> new ModelAndView("redirect:" + address))
			.orElseGet(() -> page(this.mapper.view(form.number(), HistoryRequest.LATEST, form.locale()),
					form.submission(), form.rejectedFiles(), status));
	}

	/**
	 * Carries a form out, unless something is wrong with it.
	 * @param form with its errors
	 * @param action answers false when everything was done before
	 */
	ModelAndView carryOut(PostedCaseForm form, BooleanSupplier action) {
		FormSubmission checked = form.rejectedFiles().isEmpty() ? form.submission() : form.submission()
			.withError(FormUploadService.FIELD, this.messages.text("upload.fault", form.locale()));
		if (checked.isInvalid()) {
			return again(form.with(checked), HttpStatus.BAD_REQUEST);
		}
		try {
			this.limiter.count(form.number());
			String outcome = action.getAsBoolean() ? "done" : "again";
			this.notices.issue(form.number(), outcome, checked.form(), form.request(), form.response());
			return done(form);
		}
		catch (CaseActionNotAllowedException ex) {
			String refusal = this.messages.text(ex.messageKey(), form.locale(), ex.arguments());
			return again(form.with(checked.withRefusal(refusal)), HttpStatus.CONFLICT);
		}
		catch (TooManyRequestsException ex) {
			String refusal = this.messages.text("problem." + ex.code(), form.locale(), ex.arguments());
			return again(form.with(checked.withRefusal(refusal)), HttpStatus.TOO_MANY_REQUESTS);
		}
	}

	/** What was typed in the page's other forms stays there. */
	private ModelAndView done(PostedCaseForm form) {
		FormSubmission others = form.submission().others();
		if (others.values().isEmpty()) {
			this.drafts.delete(form.submission().value(FormDraftService.FIELD), form.request());
			return new ModelAndView("redirect:" + form.page());
		}
		FormDraft draft = new FormDraft(form.page(), others, form.locale());
		return new ModelAndView(
				"redirect:" + this.drafts.save(draft, form.request(), form.response()).orElse(form.page()));
	}

}
