package org.tawasul.desk.web;

import java.util.Locale;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.tawasul.access.CurrentUser;
import org.tawasul.casefile.CaseActionNotAllowedException;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.desk.CaseWithRights;
import org.tawasul.desk.LinkedCaseService;
import org.tawasul.page.FormDraft;
import org.tawasul.page.FormDraftService;
import org.tawasul.page.FormSubmission;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Links a case to a main case, and undoes that.
 */
@Controller
@RequestMapping("/desk/cases/{number}")
class LinkedCaseController {

	private final CurrentUser user;

	private final DeskCaseController page;

	private final LinkedCaseService links;

	private final FormDraftService drafts;

	private final MessageSource messages;

	LinkedCaseController(CurrentUser user, DeskCaseController page, LinkedCaseService links, FormDraftService drafts,
			MessageSource messages) {
		this.user = user;
		this.page = page;
		this.links = links;
		this.drafts = drafts;
		this.messages = messages;
	}

	/** A form's address was entered by hand, or reloaded after an error. */
	@GetMapping({ "/link", "/unlink" })
	String back(@PathVariable String number, @RequestParam(defaultValue = "") String form, HttpServletRequest request) {
		return this.page.back(number, form, request);
	}

	@PostMapping("/link")
	ModelAndView link(@PathVariable String number, @Valid LinkForm link, BindingResult result,
			HttpServletRequest request, HttpServletResponse response, RedirectAttributes redirect, Locale locale) {
		CaseWithRights shown = this.page.find(number);
		FormSubmission submission = FormSubmission.of(DeskForms.LINK, request)
			.withErrors(result, this.messages, locale);
		Optional<CaseNumber> main = link.number();
		if (!submission.isInvalid() && main.isEmpty()) {
			submission = submission.withError("main", this.messages.getMessage("desk.link.main.invalid", null, locale));
		}
		return carryOut(shown, submission, "link",
				() -> this.links.link(this.user.get(), shown.file().getNumber(), main.orElseThrow()), request, response,
				redirect, locale);
	}

	@PostMapping("/unlink")
	ModelAndView undo(@PathVariable String number, @Valid UnlinkForm undo, BindingResult result,
			HttpServletRequest request, HttpServletResponse response, RedirectAttributes redirect, Locale locale) {
		CaseWithRights shown = this.page.find(number);
		FormSubmission submission = FormSubmission.of(DeskForms.UNLINK, request)
			.withErrors(result, this.messages, locale);
		return carryOut(shown, submission, "unlink",
				() -> this.links.undo(this.user.get(), shown.file().getNumber(), undo.reason()), request, response,
				redirect, locale);
	}

	private ModelAndView carryOut(CaseWithRights shown, FormSubmission submission, String notice, Runnable action,
			HttpServletRequest request, HttpServletResponse response, RedirectAttributes redirect, Locale locale) {
		if (!shown.rights().seesCase()) {
			throw new AccessDeniedException("may only ask for the status");
		}
		String home = "/desk/cases/" + shown.file().getNumber();
		if (submission.isInvalid()) {
			return this.page.again(shown, new FormDraft(home, submission, locale), HttpStatus.BAD_REQUEST, request,
					response, locale);
		}
		try {
			action.run();
		}
		catch (CaseActionNotAllowedException ex) {
			String refusal = this.messages.getMessage(ex.messageKey(), ex.arguments(), locale);
			return this.page.again(shown, new FormDraft(home, submission.withRefusal(refusal), locale),
					HttpStatus.CONFLICT, request, response, locale);
		}
		this.drafts.delete(submission.value(FormDraftService.FIELD), request);
		redirect.addFlashAttribute("done", notice);
		return new ModelAndView("redirect:" + home);
	}

}
