package org.tawasul.desk.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.tawasul.access.CaseAccess;
import org.tawasul.access.CurrentUser;
import org.tawasul.access.StaffUser;
import org.tawasul.desk.SavedFilter;
import org.tawasul.desk.SavedFilterService;
import org.tawasul.desk.SavedFilterService.Outcome;
import org.tawasul.language.PlainText;
import org.tawasul.language.TextNormalizer;
import org.tawasul.language.VisibleText;
import org.tawasul.page.FormDraft;
import org.tawasul.page.FormDraftService;
import org.tawasul.page.FormSubmission;
import org.tawasul.page.IdempotentFormService;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The filters that somebody keeps: saved on a follow-up screen, renamed, shared and
 * deleted on a page of their own. Somebody else's filter answers like one that does not
 * exist.
 */
@Controller
@RequestMapping("/desk/filters")
class SavedFilterController {

	private final CurrentUser user;

	private final CaseAccess access;

	private final SavedFilterService filters;

	private final SavedFilterViewMapper mapper;

	private final FormDraftService drafts;

	private final IdempotentFormService idempotence;

	SavedFilterController(CurrentUser user, CaseAccess access, SavedFilterService filters, SavedFilterViewMapper mapper,
			FormDraftService drafts, IdempotentFormService idempotence) {
		this.drafts = drafts;
		this.idempotence = idempotence;
		this.user = user;
		this.access = access;
		this.filters = filters;
		this.mapper = mapper;
	}

	@GetMapping
	ModelAndView list(@RequestParam(defaultValue = "") String form, HttpServletRequest request,
			RedirectAttributes flash, Locale locale) {
		StaffUser viewer = viewer();
		FormSubmission unsent = this.drafts.find(form, "/desk/filters", request)
			.map(FormDraft::submission)
			.orElse(FormSubmission.NONE);
		if (unsent.form().equals(ListForms.FILTER)) {
			flash.addFlashAttribute("filterOutcome", "unsent");
			flash.addFlashAttribute("filterName", unsent.value("name"));
			return new ModelAndView("redirect:" + list(unsent));
		}
		ModelAndView page = new ModelAndView("desk/filters");
		page.addObject("filters", this.mapper.views(viewer, locale));
		page.addObject("filterUnits", this.mapper.units(viewer, locale));
		page.addObject("maxName", SavedFilter.MAX_NAME);
		page.addObject("unsent", unsent);
		return page;
	}

	/** The list whose filter was to be saved. */
	private String list(FormSubmission unsent) {
		FollowUpScreen screen = FollowUpScreen.of(unsent.value("screen")).orElseThrow(SavedFilterController::notFound);
		return new FollowUpLinks(screen, FollowUpRequest.of(unsent).valid(screen)).here();
	}

	/** A form's address, when somebody reloads the page after an error. */
	@GetMapping({ "/{id}", "/{id}/delete" })
	String back() {
		viewer();
		return "redirect:/desk/filters";
	}

	@PostMapping
	String save(@RequestParam(defaultValue = "") String screen, @RequestParam(defaultValue = "") String name,
			@RequestParam(defaultValue = "") String sharedWith, FollowUpRequest request, RedirectAttributes flash) {
		StaffUser viewer = viewer();
		FollowUpScreen chosen = FollowUpScreen.of(screen).orElseThrow(SavedFilterController::notFound);
		FollowUpRequest kept = request.valid(chosen);
		String list = new FollowUpLinks(chosen, kept).here();
		Optional<String> readable = readable(name);
		if (readable.isEmpty()) {
			flash.addFlashAttribute("filterOutcome", "name_invalid");
			flash.addFlashAttribute("filterName", name);
			return "redirect:" + list;
		}
		Outcome outcome = this.filters.save(viewer, chosen.code(), readable.get(), sharedUnit(viewer, sharedWith),
				list.substring(list.indexOf('?') + 1));
		tell(outcome, name, flash);
		return "redirect:" + list;
	}

	@PostMapping("/{id}")
	String change(@PathVariable String id, @RequestParam(defaultValue = "") String name,
			@RequestParam(defaultValue = "") String sharedWith, RedirectAttributes flash) {
		StaffUser viewer = viewer();
		SavedFilter own = own(viewer, id);
		Optional<String> readable = readable(name);
		if (readable.isEmpty()) {
			flash.addFlashAttribute("filterOutcome", "name_invalid");
		}
		else {
			String unit = (sharedWith.equals(own.unit()) && !viewer.units().contains(sharedWith)) ? null
					: sharedUnit(viewer, sharedWith);
			tell(this.filters.change(viewer, own, readable.get(), unit), name, flash);
		}
		return back();
	}

	@PostMapping("/{id}/delete")
	String delete(@PathVariable String id, HttpServletRequest request, RedirectAttributes flash) {
		StaffUser viewer = viewer();
		this.idempotence.carryOut(FormSubmission.of(request), () -> {
			this.filters.delete(viewer, own(viewer, id));
			return Outcome.DELETED;
		}, Outcome::isDone);
		tell(Outcome.DELETED, "", flash);
		return back();
	}

	private static void tell(Outcome outcome, String name, RedirectAttributes flash) {
		flash.addFlashAttribute("filterOutcome", outcome.name().toLowerCase(Locale.ROOT));
		flash.addFlashAttribute("filterDone", outcome.isDone());
		if (!outcome.isDone()) {
			flash.addFlashAttribute("filterName", name);
		}
	}

	private static Optional<String> readable(String typed) {
		return Optional.ofNullable(TextNormalizer.normalizeLine(typed))
			.filter(PlainText::isReadable)
			.filter((name) -> VisibleText.length(name) <= SavedFilter.MAX_NAME
					&& name.length() <= 4 * SavedFilter.MAX_NAME);
	}

	private static @Nullable String sharedUnit(StaffUser viewer, String unit) {
		if (unit.isEmpty()) {
			return null;
		}
		if (!viewer.units().contains(unit)) {
			throw notFound();
		}
		return unit;
	}

	private SavedFilter own(StaffUser viewer, String id) {
		return parse(id).flatMap((known) -> this.filters.findOwn(viewer, known))
			.orElseThrow(SavedFilterController::notFound);
	}

	static Optional<UUID> parse(String id) {
		return id.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}") ? Optional.of(UUID.fromString(id))
				: Optional.empty();
	}

	private StaffUser viewer() {
		StaffUser viewer = this.user.get();
		if (!this.access.hasCases(viewer)) {
			throw notFound();
		}
		return viewer;
	}

	private static ResponseStatusException notFound() {
		return new ResponseStatusException(HttpStatus.NOT_FOUND);
	}

}
