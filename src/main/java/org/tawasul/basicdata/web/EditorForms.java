package org.tawasul.basicdata.web;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.tawasul.page.FormDraft;
import org.tawasul.page.FormDraftService;
import org.tawasul.page.FormPage;
import org.tawasul.page.FormSubmission;
import org.tawasul.page.IdempotentFormService;

import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriUtils;

/**
 * The forms of the editors. Each is posted to an address one step below its page, whose
 * last part is the form's id; whatever is not carried out comes back to the page as it
 * was typed.
 */
@Component
class EditorForms implements FormPage {

	static final String HOME = "/desk/basic-data";

	/** A value of a form whose consequences are to be looked at before it counts. */
	static final String LOOK = "look";

	/** A value of a form whose consequences were looked at: which ones. */
	static final String SHOWN = "shown";

	private static final Pattern PATH = Pattern.compile("(" + HOME + "(?:/[\\w.-]+)+)/([a-z-]+)");

	private final FormDraftService drafts;

	private final IdempotentFormService idempotence;

	EditorForms(FormDraftService drafts, IdempotentFormService idempotence) {
		this.drafts = drafts;
		this.idempotence = idempotence;
	}

	@Override
	public Optional<FormDraft> draft(String path, HttpServletRequest request, Locale locale) {
		Matcher matcher = PATH.matcher(UriUtils.decode(path, "UTF-8"));
		return matcher.matches()
				? Optional.of(new FormDraft(matcher.group(1), FormSubmission.of(matcher.group(2), request), locale))
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

	/**
	 * Carries a form out, unless it was before.
	 * @param action gives the form to show again, or nothing once it is done
	 * @return the form to show again; nothing once it is done, now or before
	 */
	Optional<FormSubmission> once(FormSubmission submission, Supplier<Optional<FormSubmission>> action) {
		return this.idempotence.carryOut(submission, action, Optional::isEmpty).flatMap(Function.identity());
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
		this.drafts.delete(submission.value(FormDraftService.FIELD), request);
		redirect.addFlashAttribute("done", notice);
		return new ModelAndView("redirect:" + page);
	}

}
