package org.tawasul.desk.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.tawasul.access.CurrentUser;
import org.tawasul.casefile.CaseActionNotAllowedException;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.Importance;
import org.tawasul.desk.CaseWithRights;
import org.tawasul.desk.CommentForm;
import org.tawasul.desk.DeskCaseService;
import org.tawasul.notification.CaseMessageLookup;
import org.tawasul.page.FormDraft;
import org.tawasul.page.FormDraftService;
import org.tawasul.page.FormPage;
import org.tawasul.page.FormSubmission;
import org.tawasul.page.HistoryRequest;
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
 * A case on the desk, and its forms. What is carried out leads back to the page by a
 * redirect; what is not comes back as it was typed. A case that the reader may not see
 * answers like one that does not exist.
 */
@Controller
@RequestMapping("/desk/cases/{number}")
class DeskCaseController {

	private final CurrentUser user;

	private final DeskCaseService desk;

	private final DeskCaseViewMapper mapper;

	private final CaseMessageLookup caseMessages;

	private final AttachmentsViewMapper attachments;

	private final ImportanceOptionsMapper importances;

	private final CaseMap map;

	private final RelatedCasesMapper related;

	private final LinkedCasesMapper links;

	private final ExperienceMapper experience;

	private final FormDraftService drafts;

	private final IdempotentFormService idempotence;

	private final MessageSource messages;

	DeskCaseController(CurrentUser user, DeskCaseService desk, DeskCaseViewMapper mapper,
			CaseMessageLookup caseMessages, AttachmentsViewMapper attachments, ImportanceOptionsMapper importances,
			CaseMap map, RelatedCasesMapper related, LinkedCasesMapper links, ExperienceMapper experience,
			FormDraftService drafts, IdempotentFormService idempotence, MessageSource messages) {
		this.user = user;
		this.desk = desk;
		this.mapper = mapper;
		this.caseMessages = caseMessages;
		this.attachments = attachments;
		this.importances = importances;
		this.map = map;
		this.related = related;
		this.links = links;
		this.experience = experience;
		this.drafts = drafts;
		this.idempotence = idempotence;
		this.messages = messages;
	}

	@GetMapping({ "", "/panel", "/panel/timeline" })
	ModelAndView show(@PathVariable String number, @RequestParam(defaultValue = "") String form, HistoryRequest history,
			HttpServletRequest request, HttpServletResponse response, Locale locale) {
		CaseWithRights accessible = find(number);
		CaseScreen screen = CaseScreen.of(request);
		if (screen != CaseScreen.PAGE && !accessible.rights().seesCase()) {
			throw notFound();
		}
		this.drafts.prepare(request, response);
		return page(screen, accessible,
				findDraft(accessible.file().getNumber(), form, request).map((kept) -> kept.readBy(locale))
					.orElseGet(() -> new FormDraft("", FormSubmission.NONE, locale)),
				HttpStatus.OK, history, locale);
	}

	/** What was begun in the one place may be gone on with in the other. */
	private Optional<FormDraft> findDraft(CaseNumber number, String form, HttpServletRequest request) {
		return Stream.of(CaseScreen.PAGE, CaseScreen.PANEL)
			.flatMap((screen) -> this.drafts.find(form, screen.address(number), request).stream())
			.findFirst();
	}

	/** The page's script says so as soon as the page is in front. */
	@PostMapping("/opened")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void markOpened(@PathVariable String number) {
		this.desk.markOpened(this.user.get(), find(number).file().getNumber());
	}

	/** A form's address was entered by hand, or reloaded after an error. */
	@GetMapping({ "/comments", "/importance", "/attachments", "/opened", "/panel/comments", "/panel/attachments" })
	String back(@PathVariable String number, @RequestParam(defaultValue = "") String form, HttpServletRequest request) {
		String page = CaseScreen.of(request).address(parse(number));
		return "redirect:" + (form.isEmpty() ? page : FormDraftService.address(page, form));
	}

	@PostMapping(path = { "/comments", "/panel/comments" }, params = "!switch")
	ModelAndView comment(@PathVariable String number, @Valid CommentForm comment, BindingResult result,
			HttpServletRequest request, HttpServletResponse response, RedirectAttributes redirect, Locale locale) {
		CaseWithRights accessible = find(number);
		CaseNumber commented = accessible.file().getNumber();
		FormSubmission submission = FormSubmission.of(DeskForms.COMMENT, request)
			.withErrors(result, this.messages, locale);
		if (submission.isInvalid()) {
			return again(accessible, draft(request, commented, submission, locale), HttpStatus.BAD_REQUEST, request,
					response, locale);
		}
		try {
			boolean added = this.idempotence
				.carryOut(submission, () -> this.desk.comment(this.user.get(), commented, comment), (done) -> true)
				.orElse(false);
			this.drafts.delete(submission.value(FormDraftService.FIELD), request);
			return done(CaseScreen.of(request), commented, added ? "comment" : "comment.again", redirect);
		}
		catch (CaseActionNotAllowedException ex) {
			String refusal = this.messages.getMessage(ex.messageKey(), ex.arguments(), locale);
			return again(accessible, draft(request, commented, submission.withRefusal(refusal), locale),
					HttpStatus.CONFLICT, request, response, locale);
		}
	}

	/** The language is changed while a comment is written: what is typed stays. */
	@PostMapping(path = "/comments", params = "switch")
	ModelAndView switchLanguage(@PathVariable String number, HttpServletRequest request, HttpServletResponse response,
			Locale locale) {
		CaseWithRights accessible = find(number);
		FormSubmission submission = FormSubmission.of(DeskForms.COMMENT, request);
		return again(accessible, draft(request, accessible.file().getNumber(), submission, locale), HttpStatus.OK,
				request, response, locale);
	}

	@PostMapping("/importance")
	ModelAndView changeImportance(@PathVariable String number, @RequestParam Importance importance,
			@RequestParam(required = false) @Nullable Importance seen, RedirectAttributes redirect) {
		CaseNumber changed = find(number).file().getNumber();
		try {
			this.desk.changeImportance(this.user.get(), changed, importance, seen);
			return done(CaseScreen.PAGE, changed, "importance", redirect);
		}
		catch (CaseActionNotAllowedException ex) {
			redirect.addFlashAttribute("refused", ex.code());
			return new ModelAndView("redirect:/desk/cases/" + changed);
		}
	}

	private static ModelAndView done(CaseScreen screen, CaseNumber number, String notice, RedirectAttributes redirect) {
		redirect.addFlashAttribute("done", notice);
		return new ModelAndView("redirect:" + screen.address(number));
	}

	private static FormDraft draft(HttpServletRequest request, CaseNumber number, FormSubmission submission,
			Locale locale) {
		return new FormDraft(CaseScreen.of(request).address(number), submission, locale);
	}

	/** Shows a form again; at once where it cannot be kept for a redirect. */
	ModelAndView again(CaseWithRights accessible, FormDraft draft, HttpStatus status, HttpServletRequest request,
			HttpServletResponse response, Locale locale) {
		return this.drafts.saveIfPrepared(draft, request, response)
			.map((address) -> new ModelAndView("redirect:" + address))
			.orElseGet(() -> page(CaseScreen.of(request), accessible, draft, status, HistoryRequest.LATEST, locale));
	}

	private ModelAndView page(CaseScreen screen, CaseWithRights accessible, FormDraft draft, HttpStatus status,
			HistoryRequest history, Locale locale) {
		boolean whole = accessible.rights().seesCase();
		FormSubmission submission = draft.submission();
		ModelAndView page = new ModelAndView(whole ? screen.template() : "desk/status-only", status);
		page.addObject("here", screen.address(accessible.file().getNumber()));
		DeskCaseView view = this.mapper.view(accessible, history, locale);
		page.addObject("view", view);
		if (screen == CaseScreen.PAGE && !view.taskUrl().isEmpty()) {
			page.addObject("experience", this.experience.view(this.user.get(), accessible.file(), locale));
		}
		page.addObject("messages", whole ? this.caseMessages.find(accessible.file().getNumber(), locale) : List.of());
		page.addObject("isNew", accessible.file().isNewFor(this.user.get().groups()));
		page.addObject("history", history);
		page.addObject("submission", submission);
		page.addObject("unsent", !submission.value(FormPage.UNSENT).isEmpty());
		page.addObject("files", this.attachments.view(accessible, draft.rejectedFiles(),
				submission.value(DeskForms.ATTACHMENTS, "reader"), locale));
		Map<String, List<CaseListRowView>> related = whole
				? this.related.lists(this.user.get(), accessible.file(), locale) : Map.of();
		page.addObject("related", related);
		page.addObject("links",
				whole ? this.links.view(this.user.get(), accessible, related, locale) : LinkedCasesView.NONE);
		this.map.addTo(page, accessible.file().getReport());
		page.addObject("maxLength", CommentForm.MAX_LENGTH);
		page.addObject("importances", this.importances.options(accessible, locale));
		if (whole && accessible.rights().mayComment()) {
			page.addObject("languageForm", DeskForms.COMMENT);
		}
		return page;
	}

	CaseWithRights find(String number) {
		return this.desk.find(this.user.get(), parse(number)).orElseThrow(DeskCaseController::notFound);
	}

	private static CaseNumber parse(String number) {
		return CaseNumber.parse(number).orElseThrow(DeskCaseController::notFound);
	}

	private static ResponseStatusException notFound() {
		return new ResponseStatusException(HttpStatus.NOT_FOUND);
	}

}
