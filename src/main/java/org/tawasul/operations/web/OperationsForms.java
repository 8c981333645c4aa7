package org.tawasul.operations.web;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.tawasul.page.FormDraft;
import org.tawasul.page.FormDraftService;
import org.tawasul.page.FormPage;
import org.tawasul.page.FormSubmission;

import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/**
 * The forms of the operations room. What was typed in them stays when a session ends and
 * when the language is changed.
 */
@Component
class OperationsForms implements FormPage {

	static final String HAND_OVER_PAGE = "/desk/operations/hand-over";

	static final String HAND_OVER = "hand-over";

	static final String CONTACT = "contact";

	private static final String CASES = "/desk/operations/cases/";

	private static final Pattern CONTACTS = Pattern.compile("(" + CASES + "\\d{1,15})/contacts");

	private final FormDraftService drafts;

	OperationsForms(FormDraftService drafts) {
		this.drafts = drafts;
	}

	@Override
	public Optional<FormDraft> draft(String path, HttpServletRequest request, Locale locale) {
		if (path.equals(HAND_OVER_PAGE)) {
			return Optional.of(new FormDraft(path, FormSubmission.of(HAND_OVER, request), locale));
		}
		Matcher contacts = CONTACTS.matcher(path);
		return contacts.matches()
				? Optional.of(new FormDraft(contacts.group(1), FormSubmission.of(CONTACT, request), locale))
				: Optional.empty();
	}

	/** The page of an incident. */
	static String casePage(Object number) {
		return CASES + number;
	}

	/** Whether only the language is changed: nothing is to be done. */
	static boolean isLanguageSwitch(FormSubmission submission) {
		return !submission.value("switch").isEmpty();
	}

	/** The form that a page's address asks to show again. */
	FormSubmission open(String page, String draft, HttpServletRequest request, HttpServletResponse response,
			Locale locale) {
		this.drafts.prepare(request, response);
		return this.drafts.find(draft, page, request)
			.map((kept) -> kept.readBy(locale).submission())
			.orElse(FormSubmission.NONE);
	}

	/** Shows a form again; at once where it cannot be kept for a redirect. */
	ModelAndView again(String page, FormSubmission submission, Function<FormSubmission, ModelAndView> view,
			HttpServletRequest request, HttpServletResponse response, Locale locale) {
		return this.drafts.saveIfPrepared(new FormDraft(page, submission.with("switch", ""), locale), request, response)
			.map((address) -> new ModelAndView("redirect:" + address))
			.orElseGet(() -> view.apply(submission));
	}

	/** Forgets a form that was carried out. */
	void delete(FormSubmission submission, HttpServletRequest request) {
		this.drafts.delete(submission.value(FormDraftService.FIELD), request);
	}

}
