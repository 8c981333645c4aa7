package org.tawasul.meeting.web;

import java.util.Locale;
import java.util.Map;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The forms of the pages of meetings: whatever is not carried out comes back to its page
 * as it was typed.
 */
@Component
class MeetingForms implements FormPage {

	/** By the address of their own page, to which they are posted: the form's id. */
	private static final Map<String, String> ON_OWN_PAGE = Map.of("/meeting", "request", "/meeting/track", "track",
			"/desk/meetings/new", "request", VisitController.PAGE, VisitFormReader.FORM);

	/** Posted to an address below their page. */
	private static final Pattern BELOW_PAGE = Pattern
		.compile("(/meeting/requests/M\\d{1,15}|/desk/meetings/M\\d{1,15})/([a-z-]+)");

	private final FormDraftService drafts;

	MeetingForms(FormDraftService drafts) {
		this.drafts = drafts;
	}

	@Override
	public Optional<FormDraft> draft(String path, HttpServletRequest request, Locale locale) {
		String own = ON_OWN_PAGE.get(path);
		if (own != null) {
			// A secret is not put aside.
			FormSubmission typed = FormSubmission.of(own, request).with("secret", "");
			return Optional.of(new FormDraft(path, typed, locale));
		}
		Matcher below = BELOW_PAGE.matcher(path);
		return below.matches()
				? Optional.of(new FormDraft(below.group(1), FormSubmission.of(below.group(2), request), locale))
				: Optional.empty();
	}

	/**
	 * Whether the language is changed while a form is filled in: nothing is to be done.
	 */
	static boolean isLanguageSwitch(FormSubmission submission) {
		return !submission.value("switch").isEmpty();
	}

	/** The form that a page's address asks to show again. */
	FormSubmission open(String page, HttpServletRequest request, HttpServletResponse response, Locale locale) {
		this.drafts.prepare(request, response);
		String id = Optional.ofNullable(request.getParameter(FormDraftService.PARAMETER)).orElse("");
		return this.drafts.find(id, page, request)
			.map((draft) -> draft.readBy(locale).submission())
			.orElse(FormSubmission.NONE);
	}

	/** Shows a form again; at once where it cannot be kept for a redirect. */
	ModelAndView again(String page, FormSubmission submission, Function<FormSubmission, ModelAndView> view,
			HttpServletRequest request, HttpServletResponse response, Locale locale) {
		return this.drafts.saveIfPrepared(new FormDraft(page, submission.with("switch", ""), locale), request, response)
			.map((address) -> new ModelAndView("redirect:" + address))
			.orElseGet(() -> view.apply(submission));
	}

	/** Leads to a page after a form was carried out. */
	ModelAndView done(String page, String notice, FormSubmission submission, HttpServletRequest request,
			RedirectAttributes redirect) {
		forget(submission, request);
		redirect.addFlashAttribute("done", notice);
		return new ModelAndView("redirect:" + page);
	}

	void forget(FormSubmission submission, HttpServletRequest request) {
		this.drafts.delete(submission.value(FormDraftService.FIELD), request);
	}

}
