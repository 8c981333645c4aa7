package org.tawasul.tracking.web;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.tawasul.casefile.CaseFile;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.language.Messages;
import org.tawasul.page.FormDraft;
import org.tawasul.page.FormDraftService;
import org.tawasul.page.FormPage;
import org.tawasul.page.FormSubmission;
import org.tawasul.tracking.InvalidCaseSecretException;
import org.tawasul.tracking.ReporterAccess;
import org.tawasul.tracking.TooManyWrongSecretsException;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Opens a case by number and secret, or by the link of a message. The secret is never
 * part of an address.
 */
@Controller
class TrackController implements FormPage {

	/** Parameter and field: the draft of a form that waits for the case to be opened. */
	static final String UNSENT = "unsent";

	private static final String FORM = "track";

	private static final String PAGE = "/track";

	private final ReporterAccess access;

	private final CaseAccessCookie cookie;

	private final FormDraftService drafts;

	private final Messages texts;

	private final MessageSource messages;

	TrackController(ReporterAccess access, CaseAccessCookie cookie, FormDraftService drafts, Messages texts,
			MessageSource messages) {
		this.access = access;
		this.cookie = cookie;
		this.drafts = drafts;
		this.texts = texts;
		this.messages = messages;
	}

	@GetMapping(PAGE)
	ModelAndView show(TrackForm form, @RequestParam(defaultValue = "") String unsent,
			@RequestParam(name = FormDraftService.PARAMETER, defaultValue = "") String draft,
			HttpServletRequest request, HttpServletResponse response, Locale locale) {
		this.drafts.prepare(request, response);
		FormSubmission submission = this.drafts.find(draft, PAGE, request)
			.map((kept) -> kept.readBy(locale).submission())
			.orElseGet(() -> new FormSubmission(FORM, Map.of("number", form.number(), UNSENT, unsent)));
		return page(submission, HttpStatus.OK, request);
	}

	@PostMapping(path = PAGE, params = "!switch")
	ModelAndView open(@Valid TrackForm form, BindingResult result, HttpServletRequest request,
			HttpServletResponse response, Locale locale) {
		FormSubmission submission = FormSubmission.of(request).withErrors(result, this.messages, locale);
		if (submission.isInvalid()) {
			return again(submission, HttpStatus.BAD_REQUEST, request, response, locale);
		}
		try {
			CaseFile file = this.access.openBySecret(form.number(), form.secret(), request.getRemoteAddr());
			this.drafts.delete(submission.value(FormDraftService.FIELD), request);
			return enter(file, submission.value(UNSENT), request, response);
		}
		catch (InvalidCaseSecretException ex) {
			return again(submission.withRefusal(this.texts.text("tracking.not-found", locale)), HttpStatus.NOT_FOUND,
					request, response, locale);
		}
		catch (TooManyWrongSecretsException ex) {
			response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(ex.seconds()));
			String refusal = this.texts.text("tracking.too-many", locale, (ex.seconds() + 59) / 60);
			return again(submission.withRefusal(refusal), HttpStatus.TOO_MANY_REQUESTS, request, response, locale);
		}
	}

	/** The language is changed while the form is filled in: what is typed stays. */
	@PostMapping(path = PAGE, params = "switch")
	ModelAndView switchLanguage(HttpServletRequest request, HttpServletResponse response, Locale locale) {
		return again(FormSubmission.of(request), HttpStatus.OK, request, response, locale);
	}

	@Override
	public Optional<FormDraft> draft(String path, HttpServletRequest request, Locale locale) {
		return path.equals(PAGE) ? Optional.of(new FormDraft(PAGE, FormSubmission.of(FORM, request), locale))
				: Optional.empty();
	}

	@GetMapping("/t/{token}")
	ModelAndView follow(@PathVariable String token, Locale locale, HttpServletRequest request,
			HttpServletResponse response) {
		return this.access.openByLink(token)
			.map((file) -> enter(file, "", request, response))
			.orElseGet(() -> page(
					new FormSubmission(FORM, Map.of()).withRefusal(this.texts.text("tracking.link.broken", locale)),
					HttpStatus.NOT_FOUND, request));
	}

	private ModelAndView enter(CaseFile file, String draft, HttpServletRequest request, HttpServletResponse response) {
		this.cookie.issue(file.getNumber(), request, response);
		String address = pageOf(draft, file.getNumber(), request).map((page) -> FormDraftService.address(page, draft))
			.orElse("/cases/" + file.getNumber());
		return new ModelAndView("redirect:" + address);
	}

	/** Which of the case's pages shows a draft. */
	private Optional<String> pageOf(String draft, CaseNumber number, HttpServletRequest request) {
		return CaseForms.pages(number)
			.stream()
			.filter((page) -> this.drafts.find(draft, page, request).isPresent())
			.findFirst();
	}

	private ModelAndView again(FormSubmission submission, HttpStatus status, HttpServletRequest request,
			HttpServletResponse response, Locale locale) {
		return this.drafts.saveIfPrepared(new FormDraft(PAGE, submission, locale), request, response)
			.map((address) -> new ModelAndView("redirect:" + address))
			.orElseGet(() -> page(submission, status, request));
	}

	/** Says whether what was typed for a case waits for it to be opened, or is lost. */
	private ModelAndView page(FormSubmission submission, HttpStatus status, HttpServletRequest request) {
		ModelAndView page = new ModelAndView("tracking/track", status);
		page.addObject("submission", submission);
		page.addObject("languageForm", FORM);
		String draft = submission.value(UNSENT);
		if (!draft.isEmpty()) {
			boolean kept = CaseNumber.parse(submission.value("number"))
				.flatMap((number) -> pageOf(draft, number, request))
				.isPresent();
			page.addObject(UNSENT, kept ? "kept" : "lost");
		}
		return page;
	}

}
