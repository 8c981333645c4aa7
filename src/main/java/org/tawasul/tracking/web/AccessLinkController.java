package org.tawasul.tracking.web;

import java.util.Locale;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.language.Messages;
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
@RequestMapping("/track/lost")
class AccessLinkController {

	private static final String FORM = "lost";

	private final AccessLinkService links;

	private final Messages texts;

	private final MessageSource messages;

	AccessLinkController(AccessLinkService links, Messages texts, MessageSource messages) {
		this.links = links;
		this.texts = texts;
		this.messages = messages;
	}

	@GetMapping
	ModelAndView show(@RequestParam(required = false) String sent, @RequestParam(defaultValue = "") String number) {
		return page(new FormSubmission(FORM, Map.of("number", number)), HttpStatus.OK).addObject("sent", sent != null);
	}

	@PostMapping(params = "!switch")
	ModelAndView request(@Valid AccessLinkForm form, BindingResult result, HttpServletRequest request,
			HttpServletResponse response, Locale locale) {
		FormSubmission submission = FormSubmission.of(request).withErrors(result, this.messages, locale);
		if (submission.isInvalid()) {
			return page(submission, HttpStatus.BAD_REQUEST);
		}
		try {
			CaseNumber.parse(form.number())
				.ifPresent((number) -> this.links.request(number, form.contact(), request.getRemoteAddr()));
			return new ModelAndView("redirect:/track/lost?sent");
		}
		catch (ContactLimitException ex) {
			response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(ex.seconds()));
			String refusal = this.texts.text("tracking.contact.limit", locale, (ex.seconds() + 59) / 60);
			return page(submission.withRefusal(refusal), HttpStatus.TOO_MANY_REQUESTS);
		}
	}

	/** The language is changed while the form is filled in: what is typed stays. */
	@PostMapping(params = "switch")
	ModelAndView switchLanguage(HttpServletRequest request) {
		return page(FormSubmission.of(request), HttpStatus.OK);
	}

	private static ModelAndView page(FormSubmission submission, HttpStatus status) {
		return new ModelAndView("tracking/lost", Map.of("submission", submission, "languageForm", FORM, "sent", false),
				status);
	}

}
