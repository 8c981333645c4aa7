package org.tawasul.desk.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;

import org.apache.commons.lang3.EnumUtils;
import org.tawasul.access.CaseAccess;
import org.tawasul.access.CurrentUser;
import org.tawasul.access.StaffUser;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.Importance;
import org.tawasul.desk.BatchAction;
import org.tawasul.desk.CaseBatch;
import org.tawasul.desk.CaseBatchService;
import org.tawasul.desk.CommentForm;
import org.tawasul.page.FormDraft;
import org.tawasul.page.FormDraftService;
import org.tawasul.page.FormPage;
import org.tawasul.page.FormSubmission;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Several cases at once: chosen on a list, then one action for all of them, then what
 * became of each. Somebody else's choice answers like one that does not exist.
 */
@Controller
@RequestMapping("/desk/batches")
class CaseBatchController {

	private final CurrentUser user;

	private final CaseAccess access;

	private final CaseBatchService batches;

	private final CaseBatchViewMapper mapper;

	private final FormDraftService drafts;

	private final MessageSource messages;

	CaseBatchController(CurrentUser user, CaseAccess access, CaseBatchService batches, CaseBatchViewMapper mapper,
			FormDraftService drafts, MessageSource messages) {
		this.user = user;
		this.access = access;
		this.batches = batches;
		this.mapper = mapper;
		this.drafts = drafts;
		this.messages = messages;
	}

	@PostMapping
	String choose(@RequestParam(name = "case", defaultValue = "") List<String> numbers,
			@RequestParam(defaultValue = "") String list, RedirectAttributes flash) {
		StaffUser viewer = viewer();
		List<CaseNumber> chosen = numbers.stream()
			.flatMap((number) -> CaseNumber.parse(number).stream())
			.distinct()
			.toList();
		if (chosen.isEmpty() || chosen.size() > CaseBatch.MAX) {
			flash.addFlashAttribute("batchFault", chosen.isEmpty() ? "none" : "too-many");
			return "redirect:" + (FollowUpLinks.isList(list) ? list : FollowUpScreen.INCIDENTS.path());
		}
		return "redirect:/desk/batches/" + this.batches.choose(viewer, chosen);
	}

	/**
	 * The address of a form, when somebody reloads the page after an error, or has signed
	 * in anew since they chose.
	 */
	@GetMapping
	String chooseAgain(@RequestParam(defaultValue = "") String form, HttpServletRequest request,
			RedirectAttributes flash) {
		viewer();
		Optional<FormSubmission> chosen = this.drafts.find(form, "/desk/batches", request).map(FormDraft::submission);
		this.drafts.delete(form, request);
		return chosen
			.map((typed) -> choose(List.of(typed.value(ListForms.CASES).split(",")), typed.value("list"), flash))
			.orElse("redirect:/desk/incidents");
	}

	@GetMapping("/{id}")
	ModelAndView show(@PathVariable String id, @RequestParam(defaultValue = "") String form, HttpServletRequest request,
			HttpServletResponse response, Locale locale) {
		CaseBatch batch = find(id);
		this.drafts.prepare(request, response);
		return page(batch,
				this.drafts.find(form, address(batch), request)
					.map((kept) -> kept.readBy(locale).submission())
					.orElse(FormSubmission.NONE),
				HttpStatus.OK, locale);
	}

	@GetMapping({ "/{id}/importance", "/{id}/comment", "/{id}/referral", "/{id}/link", "/{id}/unlink" })
	String back(@PathVariable String id, @RequestParam(defaultValue = "") String form) {
		String page = address(find(id));
		return "redirect:" + (form.isEmpty() ? page : FormDraftService.address(page, form));
	}

	@GetMapping("/{id}/print")
	ModelAndView print(@PathVariable String id, Locale locale) {
		ModelAndView page = new ModelAndView("desk/batch-print");
		page.addObject("batch", this.mapper.view(viewer(), find(id), locale));
		page.addObject("sheets", this.mapper.sheets(viewer(), find(id), locale));
		return page;
	}

	@PostMapping("/{id}/importance")
	ModelAndView changeImportance(@PathVariable String id, @RequestParam(defaultValue = "") String importance,
			HttpServletRequest request, HttpServletResponse response, Locale locale) {
		CaseBatch batch = find(id);
		FormSubmission submission = FormSubmission.of(BatchAction.ChangeImportance.CODE, request);
		Importance chosen = EnumUtils.getEnum(Importance.class, importance);
		if (chosen == null) {
			String message = this.messages.getMessage("desk.batch.importance.missing", null, locale);
			return again(batch, submission.withError("importance", message), request, response, locale);
		}
		return done(batch, new BatchAction.ChangeImportance(chosen), submission, request);
	}

	@PostMapping("/{id}/comment")
	ModelAndView comment(@PathVariable String id, @Valid CommentForm comment, BindingResult result,
			HttpServletRequest request, HttpServletResponse response, Locale locale) {
		CaseBatch batch = find(id);
		FormSubmission submission = FormSubmission.of(BatchAction.AddComment.CODE, request)
			.withErrors(result, this.messages, locale);
		return submission.isInvalid() ? again(batch, submission, request, response, locale)
				: done(batch, new BatchAction.AddComment(comment), submission, request);
	}

	@PostMapping("/{id}/referral")
	ModelAndView refer(@PathVariable String id, @Valid ReferralForm referral, BindingResult result,
			HttpServletRequest request, HttpServletResponse response, Locale locale) {
		CaseBatch batch = find(id);
		FormSubmission submission = FormSubmission.of(BatchAction.Refer.CODE, request)
			.withErrors(result, this.messages, locale);
		return submission.isInvalid() ? again(batch, submission, request, response, locale)
				: done(batch, new BatchAction.Refer(referral.unit(), referral.note()), submission, request);
	}

	@PostMapping("/{id}/link")
	ModelAndView link(@PathVariable String id, @Valid LinkForm link, BindingResult result, HttpServletRequest request,
			HttpServletResponse response, Locale locale) {
		CaseBatch batch = find(id);
		FormSubmission submission = FormSubmission.of(BatchAction.Link.CODE, request)
			.withErrors(result, this.messages, locale);
		Optional<CaseNumber> main = link.number();
		if (!submission.isInvalid() && main.isEmpty()) {
			submission = submission.withError("main", this.messages.getMessage("desk.link.main.invalid", null, locale));
		}
		return submission.isInvalid() ? again(batch, submission, request, response, locale)
				: done(batch, new BatchAction.Link(main.orElseThrow()), submission, request);
	}

	@PostMapping("/{id}/unlink")
	ModelAndView undo(@PathVariable String id, @Valid UnlinkForm undo, BindingResult result, HttpServletRequest request,
			HttpServletResponse response, Locale locale) {
		CaseBatch batch = find(id);
		FormSubmission submission = FormSubmission.of(BatchAction.Unlink.CODE, request)
			.withErrors(result, this.messages, locale);
		return submission.isInvalid() ? again(batch, submission, request, response, locale)
				: done(batch, new BatchAction.Unlink(undo.reason()), submission, request);
	}

	private ModelAndView done(CaseBatch batch, BatchAction action, FormSubmission submission,
			HttpServletRequest request) {
		String redirect = carryOut(batch, action);
		this.drafts.delete(submission.value(FormDraftService.FIELD), request);
		return new ModelAndView(redirect);
	}

	private String carryOut(CaseBatch batch, BatchAction action) {
		this.batches.carryOut(viewer(), batch, action);
		return "redirect:" + address(batch);
	}

	private ModelAndView again(CaseBatch batch, FormSubmission submission, HttpServletRequest request,
			HttpServletResponse response, Locale locale) {
		FormDraft draft = new FormDraft(address(batch), submission, locale);
		return this.drafts.saveIfPrepared(draft, request, response)
			.map((address) -> new ModelAndView("redirect:" + address))
			.orElseGet(() -> page(batch, submission, HttpStatus.BAD_REQUEST, locale));
	}

	private ModelAndView page(CaseBatch batch, FormSubmission submission, HttpStatus status, Locale locale) {
		ModelAndView page = new ModelAndView("desk/batch", status);
		page.addObject("batch", this.mapper.view(viewer(), batch, locale));
		page.addObject("submission", submission);
		page.addObject("unsent", !submission.value(FormPage.UNSENT).isEmpty());
		page.addObject("maxLength", CommentForm.MAX_LENGTH);
		page.addObject("maxReason", UnlinkForm.MAX);
		page.addObject("importances", Importance.values());
		page.addObject("units", this.mapper.referralUnits());
		return page;
	}

	private static String address(CaseBatch batch) {
		return "/desk/batches/" + batch.id();
	}

	private CaseBatch find(String id) {
		StaffUser viewer = viewer();
		return SavedFilterController.parse(id)
			.flatMap((UUID known) -> this.batches.find(viewer, known))
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	private StaffUser viewer() {
		StaffUser viewer = this.user.get();
		if (!this.access.hasCases(viewer)) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		return viewer;
	}

}
