package org.tawasul.tracking.web;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.tawasul.casefile.CaseActionNotAllowedException;
import org.tawasul.casefile.CaseFile;
import org.tawasul.language.Messages;
import org.tawasul.page.FormSubmission;
import org.tawasul.tracking.ContactDetails;
import org.tawasul.tracking.ContactLimitException;
import org.tawasul.tracking.ContactService;
import org.tawasul.tracking.web.PendingContactCookie.Pending;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * The page on which a reporter corrects contact details: first the new ones, then the
 * code that went to the old ones.
 */
@Controller
@RequestMapping("/cases/{number}/contact")
class ContactController {

	private static final String DETAILS = "contact";

	private static final String CODE = "code";

	private final ContactService contacts;

	private final PendingContactCookie pending;

	private final Messages texts;

	private final MessageSource messages;

	ContactController(ContactService contacts, PendingContactCookie pending, Messages texts, MessageSource messages) {
		this.contacts = contacts;
		this.pending = pending;
		this.texts = texts;
		this.messages = messages;
	}

	@GetMapping
	ModelAndView show(@AuthorizedByCookie CaseFile file, HttpServletRequest request) {
		return page(file, this.pending.find(request).isPresent() ? new FormSubmission(CODE, Map.of())
				: new FormSubmission(DETAILS, Map.of()), request, HttpStatus.OK);
	}

	@PostMapping(params = { "!switch", "!again" })
	ModelAndView request(@AuthorizedByCookie CaseFile file, @Valid ContactDetails typed, BindingResult result,
			HttpServletRequest request, HttpServletResponse response, Locale locale) {
		FormSubmission submission = FormSubmission.of(DETAILS, request).withErrors(result, this.messages, locale);
		if (submission.isInvalid()) {
			return page(file, withFields(submission), request, HttpStatus.BAD_REQUEST);
		}
		try {
			ContactDetails wanted = typed.orElse(ContactDetails.of(file.getReport().reporter()));
			Instant until = this.contacts.request(file, wanted);
			if (until.equals(Instant.EPOCH)) {
				return changed(file);
			}
			this.pending.issue(file.getNumber(), new Pending(wanted, until), request, response);
			return new ModelAndView("redirect:/cases/" + file.getNumber() + "/contact");
		}
		catch (ContactLimitException ex) {
			return page(file, submission.withRefusal(limit(ex, locale)), request, HttpStatus.TOO_MANY_REQUESTS);
		}
		catch (CaseActionNotAllowedException ex) {
			String refusal = this.texts.text(ex.messageKey(), locale, ex.arguments());
			return page(file, submission.withRefusal(refusal), request, HttpStatus.CONFLICT);
		}
	}

	/** Faults of the whole belong to its first field. */
	private static FormSubmission withFields(FormSubmission submission) {
		String none = submission.error(DETAILS, "reachable");
		String mobile = Optional.ofNullable(submission.error(DETAILS, "mobileValid")).orElse(none);
		FormSubmission bare = new FormSubmission(DETAILS, submission.values());
		String email = submission.error(DETAILS, "email");
		FormSubmission first = (mobile != null) ? bare.withError("mobile", mobile) : bare;
		return (email != null) ? first.withError("email", email) : first;
	}

	@PostMapping(path = "/code", params = "!switch")
	ModelAndView confirm(@AuthorizedByCookie CaseFile file, @RequestParam(defaultValue = "") String code,
			HttpServletRequest request, HttpServletResponse response, Locale locale) {
		FormSubmission submission = FormSubmission.of(CODE, request);
		Optional<Pending> waiting = this.pending.find(request);
		if (waiting.isEmpty()) {
			return new ModelAndView("redirect:/cases/" + file.getNumber() + "/contact");
		}
		try {
			if (!this.contacts.confirm(file, waiting.get().wanted(), waiting.get().until(), code)) {
				return page(file, submission.withError("code", this.texts.text("tracking.contact.code.wrong", locale)),
						request, HttpStatus.BAD_REQUEST);
			}
			this.pending.revoke(file.getNumber(), request, response);
			return changed(file);
		}
		catch (ContactLimitException ex) {
			return page(file, submission.withRefusal(limit(ex, locale)), request, HttpStatus.TOO_MANY_REQUESTS);
		}
		catch (CaseActionNotAllowedException ex) {
			String refusal = this.texts.text(ex.messageKey(), locale, ex.arguments());
			return page(file, submission.withRefusal(refusal), request, HttpStatus.CONFLICT);
		}
	}

	/** The form's address was entered by hand, or reloaded after an error. */
	@GetMapping("/code")
	String back(@AuthorizedByCookie CaseFile file) {
		return "redirect:/cases/" + file.getNumber() + "/contact";
	}

	/** The language is changed while a form is filled in: what is typed stays. */
	@PostMapping(path = { "", "/code" }, params = "switch")
	ModelAndView switchLanguage(@AuthorizedByCookie CaseFile file, HttpServletRequest request) {
		return page(file, FormSubmission.of(request), request, HttpStatus.OK);
	}

	/** Other details after all, or a code that did not come. */
	@PostMapping(params = "again")
	String again(@AuthorizedByCookie CaseFile file, HttpServletRequest request, HttpServletResponse response) {
		this.pending.revoke(file.getNumber(), request, response);
		return "redirect:/cases/" + file.getNumber() + "/contact";
	}

	private String limit(ContactLimitException ex, Locale locale) {
		return this.texts.text("tracking.contact.limit", locale, (ex.seconds() + 59) / 60);
	}

	private static ModelAndView changed(CaseFile file) {
		return new ModelAndView("redirect:/cases/" + file.getNumber() + "#sent");
	}

	private ModelAndView page(CaseFile file, FormSubmission submission, HttpServletRequest request, HttpStatus status) {
		ModelAndView page = new ModelAndView("tracking/contact", status);
		page.addObject("file", file);
		page.addObject("submission", submission);
		page.addObject("known", ContactView.of(ContactDetails.of(file.getReport().reporter())));
		page.addObject("waiting", this.pending.find(request).orElse(null));
		page.addObject("languageForm", submission.form());
		return page;
	}

}
