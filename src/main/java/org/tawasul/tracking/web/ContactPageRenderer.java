package org.tawasul.tracking.web;

import java.util.Locale;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.tawasul.casefile.CaseFile;
import org.tawasul.page.FormDraft;
import org.tawasul.page.FormDraftService;
import org.tawasul.page.FormPage;
import org.tawasul.page.FormSubmission;
import org.tawasul.tracking.ContactDetails;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/**
 * Answers with the page of contact details: the form for new ones or, once they wait, for
 * their code.
 */
@Component
class ContactPageRenderer {

	/** The form for new details. */
	static final String DETAILS = "contact";

	/** The form for their code. */
	static final String CODE = "code";

	private final PendingContactCookie pending;

	private final FormDraftService drafts;

	ContactPageRenderer(PendingContactCookie pending, FormDraftService drafts) {
		this.pending = pending;
		this.drafts = drafts;
	}

	ModelAndView show(CaseFile file, String draft, HttpServletRequest request, HttpServletResponse response,
			Locale locale) {
		this.drafts.prepare(request, response);
		String form = this.pending.find(request).isPresent() ? CODE : DETAILS;
		FormSubmission submission = this.drafts.find(draft, address(file), request)
			.map((kept) -> kept.readBy(locale).submission())
			.filter((kept) -> kept.is(form))
			.orElseGet(() -> new FormSubmission(form, Map.of()));
		return page(file, submission, request, HttpStatus.OK);
	}

	/** Shows a form again; at once where it cannot be kept for a redirect. */
	ModelAndView again(CaseFile file, FormSubmission submission, HttpStatus status, HttpServletRequest request,
			HttpServletResponse response, Locale locale) {
		return this.drafts.saveIfPrepared(new FormDraft(address(file), submission, locale), request, response)
			.map((address) -> new ModelAndView("redirect:" + address))
			.orElseGet(() -> page(file, submission, request, status));
	}

	private static String address(CaseFile file) {
		return "/cases/" + file.getNumber() + "/contact";
	}

	private ModelAndView page(CaseFile file, FormSubmission submission, HttpServletRequest request, HttpStatus status) {
		ModelAndView page = new ModelAndView("tracking/contact", status);
		page.addObject("file", file);
		page.addObject("submission", submission);
		page.addObject("known", ContactView.of(ContactDetails.of(file.getReport().reporter())));
		page.addObject("waiting", this.pending.find(request).orElse(null));
		page.addObject("unsent", !submission.value(FormPage.UNSENT).isEmpty());
		page.addObject("languageForm", submission.form());
		return page;
	}

}
