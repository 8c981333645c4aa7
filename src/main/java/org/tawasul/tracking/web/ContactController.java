package org.tawasul.tracking.web;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.tawasul.casefile.CaseActionNotAllowedException;
import org.tawasul.casefile.CaseFile;
import org.tawasul.language.Messages;
import org.tawasul.page.FormDraftService;
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

	private final ContactService contacts;

	private final PendingContactCookie pending;

	private final ContactPageRenderer renderer;

	private final Messages texts;

	private final MessageSource messages;

	ContactController(ContactService contacts, PendingContactCookie pending, ContactPageRenderer renderer,
			Messages texts, MessageSource messages) {
		this.contacts = contacts;
		this.pending = pending;
		this.renderer = renderer;
		this.texts = texts;
		this.messages = messages;
	}

	@GetMapping
	ModelAndView show(@AuthorizedByCookie CaseFile file,
			@RequestParam(name = FormDraftService.PARAMETER, defaultValue = "") String draft,
			HttpServletRequest request, HttpServletResponse response, Locale locale) {
		return this.renderer.show(file, draft, request, response, locale);
	}

	/** The form's address was entered by hand, or reloaded after an error. */
	@GetMapping("/code")
	String back(@AuthorizedByCookie CaseFile file) {
		return redirect(file, "/contact");
	}

	@PostMapping(params = { "!switch", "!again" })
	ModelAndView request(@AuthorizedByCookie CaseFile file, @Valid ContactDetails typed, BindingResult result,
			HttpServletRequest request, HttpServletResponse response, Locale locale) {
		FormSubmission submission = FormSubmission.of(ContactPageRenderer.DETAILS, request)
			.withErrors(result, this.messages, locale);
		if (submission.isInvalid()) {
			return this.renderer.again(file, withFields(submission), HttpStatus.BAD_REQUEST, request, response, locale);
		}
		return unlessRefused(file, submission, request, response, locale, () -> {
			Instant until = this.contacts.request(file, withKnown(typed, file));
			if (until.equals(Instant.EPOCH)) {
				return new ModelAndView(redirect(file, "#sent"));
			}
			this.pending.issue(file.getNumber(), new Pending(typed, until), request, response);
			return new ModelAndView(redirect(file, "/contact"));
		});
	}

	/** What is not typed stays as it is. */
	private static ContactDetails withKnown(ContactDetails typed, CaseFile file) {
		return typed.orElse(ContactDetails.of(file.getReport().reporter()));
	}

	/** Faults of the whole belong to its first field. */
	private static FormSubmission withFields(FormSubmission submission) {
		String form = ContactPageRenderer.DETAILS;
		FormSubmission bare = new FormSubmission(form, submission.values());
		String mobile = Optional.ofNullable(submission.error(form, "mobileValid"))
			.orElse(submission.error(form, "reachable"));
		String email = submission.error(form, "email");
		FormSubmission first = (mobile != null) ? bare.withError("mobile", mobile) : bare;
		return (email != null) ? first.withError("email", email) : first;
	}

	@PostMapping(path = "/code", params = "!switch")
	ModelAndView confirm(@AuthorizedByCookie CaseFile file, @RequestParam(defaultValue = "") String code,
			HttpServletRequest request, HttpServletResponse response, Locale locale) {
		Optional<Pending> waiting = this.pending.find(request);
		if (waiting.isEmpty()) {
			return new ModelAndView(redirect(file, "/contact"));
		}
		FormSubmission submission = FormSubmission.of(request);
		return unlessRefused(file, submission, request, response, locale, () -> {
			if (!this.contacts.confirm(file, withKnown(waiting.get().typed(), file), waiting.get().until(), code)) {
				FormSubmission wrong = submission.withError("code",
						this.texts.text("tracking.contact.code.wrong", locale));
				return this.renderer.again(file, wrong, HttpStatus.BAD_REQUEST, request, response, locale);
			}
			this.pending.revoke(file.getNumber(), request, response);
			return new ModelAndView(redirect(file, "#sent"));
		});
	}

	/** Other details after all, or a code that did not come. */
	@PostMapping(params = "again")
	String again(@AuthorizedByCookie CaseFile file, HttpServletRequest request, HttpServletResponse response) {
		this.pending.revoke(file.getNumber(), request, response);
		return redirect(file, "/contact");
	}

	/** The language is changed while a form is filled in: what is typed stays. */
	@PostMapping(path = { "", "/code" }, params = "switch")
	ModelAndView switchLanguage(@AuthorizedByCookie CaseFile file, HttpServletRequest request,
			HttpServletResponse response, Locale locale) {
		return this.renderer.again(file, FormSubmission.of(request), HttpStatus.OK, request, response, locale);
	}

	private ModelAndView unlessRefused(CaseFile file, FormSubmission submission, HttpServletRequest request,
			HttpServletResponse response, Locale locale, Supplier<ModelAndView> action) {
		try {
			return action.get();
		}
		catch (ContactLimitException ex) {
			String limit = this.texts.text("tracking.contact.limit", locale, (ex.seconds() + 59) / 60);
			return this.renderer.again(file, submission.withRefusal(limit), HttpStatus.TOO_MANY_REQUESTS, request,
					response, locale);
		}
		catch (CaseActionNotAllowedException ex) {
			String refusal = this.texts.text(ex.messageKey(), locale, ex.arguments());
			return this.renderer.again(file, submission.withRefusal(refusal), HttpStatus.CONFLICT, request, response,
					locale);
		}
	}

	private static String redirect(CaseFile file, String rest) {
		return "redirect:/cases/" + file.getNumber() + rest;
	}

}
