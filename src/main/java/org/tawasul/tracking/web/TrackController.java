package org.tawasul.tracking.web;

import java.util.Locale;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.tawasul.casefile.CaseFile;
import org.tawasul.language.Messages;
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
class TrackController {

	private static final String FORM = "track";

	private final ReporterAccess access;

	private final CaseAccessCookie cookie;

	private final Messages texts;

	private final MessageSource messages;

	TrackController(ReporterAccess access, CaseAccessCookie cookie, Messages texts, MessageSource messages) {
		this.access = access;
		this.cookie = cookie;
		this.texts = texts;
		this.messages = messages;
	}

	@GetMapping("/track")
	ModelAndView show(TrackForm form, @RequestParam(defaultValue = "") String unsent, Locale locale) {
		FormSubmission submission = new FormSubmission(FORM, Map.of("number", form.number()));
		return page(
				unsent.equals("form") ? submission.withRefusal(this.texts.text("tracking.unsent", locale)) : submission,
				HttpStatus.OK);
	}

	@PostMapping(path = "/track", params = "!switch")
	ModelAndView open(@Valid TrackForm form, BindingResult result, HttpServletRequest request,
			HttpServletResponse response, Locale locale) {
		FormSubmission submission = FormSubmission.of(request).withErrors(result, this.messages, locale);
		if (submission.isInvalid()) {
			return page(submission, HttpStatus.BAD_REQUEST);
		}
		try {
			CaseFile file = this.access.openBySecret(form.number(), form.secret(), request.getRemoteAddr());
			return enter(file, request, response);
		}
		catch (InvalidCaseSecretException ex) {
			return page(submission.withRefusal(this.texts.text("tracking.not-found", locale)), HttpStatus.NOT_FOUND);
		}
		catch (TooManyWrongSecretsException ex) {
			response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(ex.seconds()));
			String refusal = this.texts.text("tracking.too-many", locale, (ex.seconds() + 59) / 60);
			return page(submission.withRefusal(refusal), HttpStatus.TOO_MANY_REQUESTS);
		}
	}

	/** The language is changed while the form is filled in: what is typed stays. */
	@PostMapping(path = "/track", params = "switch")
	ModelAndView switchLanguage(HttpServletRequest request) {
		return page(FormSubmission.of(request), HttpStatus.OK);
	}

	@GetMapping("/t/{token}")
	ModelAndView follow(@PathVariable String token, Locale locale, HttpServletRequest request,
			HttpServletResponse response) {
		return this.access.openByLink(token)
			.map((file) -> enter(file, request, response))
			.orElseGet(() -> page(
					new FormSubmission(FORM, Map.of()).withRefusal(this.texts.text("tracking.link.broken", locale)),
					HttpStatus.NOT_FOUND));
	}

	private ModelAndView enter(CaseFile file, HttpServletRequest request, HttpServletResponse response) {
		this.cookie.issue(file.getNumber(), request, response);
		return new ModelAndView("redirect:/cases/" + file.getNumber());
	}

	private static ModelAndView page(FormSubmission submission, HttpStatus status) {
		return new ModelAndView("tracking/track", Map.of("submission", submission, "languageForm", FORM), status);
	}

}
