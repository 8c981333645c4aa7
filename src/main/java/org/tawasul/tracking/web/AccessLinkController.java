package org.tawasul.tracking.web;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.language.Messages;
import org.tawasul.page.FormDraft;
import org.tawasul.page.FormDraftService;
import org.tawasul.page.FormPage;
import org.tawasul.page.FormSubmission;
import org.tawasul.tracking.AccessLinkService;
import org.tawasul.tracking.ContactLimitException;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Where a reporter who has lost the secret asks for the link to the case. It answers
 * alike whether there is such a case or not.
 */
@Controller
@RequestMapping(AccessLinkController.PAGE)
class AccessLinkController implements FormPage {

	static final String PAGE = "/track/lost";

	private static final String FORM = "lost";

	private final AccessLinkService links;

	private final FormDraftService drafts;

	private final Messages texts;

	private final MessageSource messages;

	AccessLinkController(AccessLinkService links, FormDraftService drafts, Messages texts, MessageSource messages) {
		this.links = links;
		this.drafts = drafts;
		this.texts = texts;
		this.messages = messages;
	}

	@GetMapping
	ModelAndView show(@RequestParam(required = false) String sent, @RequestParam(defaultValue = "") String number,
			@RequestParam(name = FormDraftService.PARAMETER, defaultValue = "") String draft,
			HttpServletRequest request, HttpServletResponse response, Locale locale) {
		this.drafts.prepare(request, response);
		FormSubmission submission = this.drafts.find(draft, PAGE, request)
			.map((kept) -> kept.readBy(locale).submission())
			.orElseGet(() -> new FormSubmission(FORM, Map.of("number", number)));
		return page(submission, HttpStatus.OK).addObject("sent", sent != null);
	}

	@PostMapping(params = "!switch")
	ModelAndView request(@Valid AccessLinkForm form, BindingResult result, HttpServletRequest request,
			HttpServletResponse response, Locale locale) {
		FormSubmission submission = FormSubmission.of(request).withErrors(result, this.messages, locale);
		if (submission.isInvalid()) {
			return again(submission, HttpStatus.BAD_REQUEST, request, response, locale);
		}
		try {
			CaseNumber.parse(form.number())
				.ifPresent((number) -> this.links.request(number, form.contact(), request.getRemoteAddr()));
			return new ModelAndView("redirect:" + PAGE + "?sent");
		}
		catch (ContactLimitException ex) {
			response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(ex.seconds()));
			String refusal = this.texts.text("tracking.contact.limit", locale, (ex.seconds() + 59) / 60);
			return again(submission.withRefusal(refusal), HttpStatus.TOO_MANY_REQUESTS, request, response, locale);
		}
	}

	/** The language is changed while the form is filled in: what is typed stays. */
	@PostMapping(params = "switch")
	ModelAndView switchLanguage(HttpServletRequest request, HttpServletResponse response, Locale locale) {
		return again(FormSubmission.of(request), HttpStatus.OK, request, response, locale);
	}

	@Override
	public Optional<FormDraft> draft(String path, HttpServletRequest request, Locale locale) {
		return path.equals(PAGE) ? Optional.of(new FormDraft(PAGE, FormSubmission.of(FORM, request), locale))
				: Optional.empty();
	}

	private ModelAndView again(FormSubmission submission, HttpStatus status, HttpServletRequest request,
			HttpServletResponse response, Locale locale) {
		return this.drafts.saveIfPrepared(new FormDraft(PAGE, submission, locale), request, response)
			.map((address) -> new ModelAndView("redirect:" + address))
			.orElseGet(() -> page(submission, status));
	}

	private static ModelAndView page(FormSubmission submission, HttpStatus status) {
		boolean unsent = !submission.value(FormPage.UNSENT).isEmpty();
		return new ModelAndView("tracking/lost",
				Map.of("submission", submission, "languageForm", FORM, "sent", false, "unsent", unsent), status);
	}

}
