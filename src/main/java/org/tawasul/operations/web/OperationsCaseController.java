package org.tawasul.operations.web;

import java.util.Locale;
import java.util.Objects;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.tawasul.access.CurrentUser;
import org.tawasul.access.StaffUser;
import org.tawasul.casefile.CaseActionNotAllowedException;
import org.tawasul.casefile.CaseFile;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.operations.ContactedBody;
import org.tawasul.operations.OperationsRights;
import org.tawasul.operations.OperationsRoom;
import org.tawasul.operations.OperationsService;
import org.tawasul.page.FormDraftService;
import org.tawasul.page.FormPage;
import org.tawasul.page.FormSubmission;
import org.tawasul.page.IdempotentFormService;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * An incident in the operations room: what operators have to know at once, and what they
 * do about it. The room's script shows its main part beside the list.
 */
@Controller
@RequestMapping("/desk/operations/cases/{number}")
class OperationsCaseController {

	private final CurrentUser user;

	private final OperationsService operations;

	private final OperationsRoom room;

	private final UrgentCaseMapper mapper;

	private final IdempotentFormService idempotence;

	private final OperationsForms forms;

	private final MessageSource messages;

	OperationsCaseController(CurrentUser user, OperationsService operations, OperationsRoom room,
			UrgentCaseMapper mapper, IdempotentFormService idempotence, OperationsForms forms, MessageSource messages) {
		this.user = user;
		this.operations = operations;
		this.room = room;
		this.mapper = mapper;
		this.idempotence = idempotence;
		this.forms = forms;
		this.messages = messages;
	}

	@GetMapping
	ModelAndView show(@PathVariable String number,
			@RequestParam(name = FormDraftService.PARAMETER, defaultValue = "") String draft,
			HttpServletRequest request, HttpServletResponse response, Locale locale) {
		CaseFile file = find(number);
		return page(file, this.forms.open(OperationsForms.casePage(file.getNumber()), draft, request, response, locale),
				HttpStatus.OK, locale);
	}

	/** A form's address was entered by hand, or reloaded. */
	@GetMapping({ "/looks", "/contacts", "/number" })
	String back(@PathVariable String number) {
		return "redirect:" + OperationsForms.casePage(find(number).getNumber());
	}

	/** The page's script says so when the incident is opened in the room. */
	@PostMapping("/looks")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void look(@PathVariable String number) {
		CaseNumber seen = findToAct(number).getNumber();
		this.operations.recordLook(this.user.get(), seen);
		this.room.changed();
	}

	/** The same by a button, for browsers without script. */
	@PostMapping(path = "/looks", params = "page")
	String lookWithoutScript(@PathVariable String number) {
		look(number);
		return back(number);
	}

	@PostMapping("/contacts")
	ModelAndView contact(@PathVariable String number, @Valid ContactForm form, BindingResult result,
			HttpServletRequest request, HttpServletResponse response, RedirectAttributes redirect, Locale locale) {
		CaseFile file = findToAct(number);
		FormSubmission typed = FormSubmission.of(OperationsForms.CONTACT, request);
		if (OperationsForms.isLanguageSwitch(typed)) {
			return this.forms.again(OperationsForms.casePage(file.getNumber()), typed,
					(shown) -> page(file, shown, HttpStatus.OK, locale), request, response, locale);
		}
		FormSubmission submission = typed.withErrors(result, this.messages, locale);
		if (submission.isInvalid()) {
			return page(file, submission, HttpStatus.BAD_REQUEST, locale);
		}
		ContactedBody body = Objects.requireNonNull(form.body());
		try {
			this.idempotence.carryOut(submission, () -> {
				this.operations.recordContact(this.user.get(), file.getNumber(), body, form.note());
				return body;
			}, (done) -> true);
		}
		catch (CaseActionNotAllowedException ex) {
			return page(file, submission.withRefusal(refusal(ex, locale)), HttpStatus.CONFLICT, locale);
		}
		this.room.changed();
		this.forms.delete(submission, request);
		redirect.addFlashAttribute("contacted", body);
		return new ModelAndView("redirect:" + OperationsForms.casePage(file.getNumber()));
	}

	/**
	 * Answers with the number itself: a redirect would have to keep it somewhere
	 * meanwhile. Asking again is a look again.
	 */
	@PostMapping("/number")
	ModelAndView number(@PathVariable String number, Locale locale) {
		CaseFile file = findToAct(number);
		StaffUser viewer = this.user.get();
		try {
			ModelAndView page = page(file, FormSubmission.NONE, HttpStatus.OK, locale);
			page.addObject("reporter", this.operations.showReporter(viewer, file.getNumber()).orElse(null));
			page.addObject("asked", true);
			return page;
		}
		catch (CaseActionNotAllowedException ex) {
			return page(file, FormSubmission.NONE.withRefusal(refusal(ex, locale)), HttpStatus.CONFLICT, locale);
		}
	}

	private ModelAndView page(CaseFile file, FormSubmission submission, HttpStatus status, Locale locale) {
		ModelAndView page = new ModelAndView("operations/case", status);
		page.addObject("file", file);
		page.addObject("view", this.mapper.view(this.operations.details(file.getNumber()), locale));
		boolean mayAct = OperationsRights.mayAct(this.user.get()) && file.getPhase().isOpen();
		page.addObject("mayAct", mayAct);
		page.addObject("languageForm", mayAct ? OperationsForms.CONTACT : null);
		page.addObject("unsent", !submission.value(FormPage.UNSENT).isEmpty());
		page.addObject("bodies", ContactedBody.values());
		page.addObject("submission", submission);
		page.addObject("maxNote", ContactForm.MAX_LENGTH);
		return page;
	}

	private String refusal(CaseActionNotAllowedException ex, Locale locale) {
		return this.messages.getMessage(ex.messageKey(), ex.arguments(), locale);
	}

	private CaseFile findToAct(String number) {
		return find(number, OperationsRights.mayAct(this.user.get()));
	}

	private CaseFile find(String number) {
		return find(number, OperationsRights.mayWatch(this.user.get()));
	}

	private CaseFile find(String number, boolean allowed) {
		return CaseNumber.parse(number)
			.filter((parsed) -> allowed)
			.flatMap(this.operations::find)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

}
