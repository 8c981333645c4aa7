package org.tawasul.rehearsal.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import org.tawasul.access.CurrentUser;
import org.tawasul.access.StaffUser;
import org.tawasul.directory.Role;
import org.tawasul.page.FormSubmission;
import org.tawasul.rehearsal.CandidateBusyException;
import org.tawasul.rehearsal.ModelCandidate;
import org.tawasul.rehearsal.ModelCandidateService;
import org.tawasul.rehearsal.ModelChangedException;
import org.tawasul.rehearsal.ModelRefusedException;
import org.tawasul.rehearsal.ModelTrialService;
import org.tawasul.rehearsal.ModelUnconfirmedException;
import org.tawasul.rehearsal.ModelVersions;
import org.tawasul.rehearsal.Rehearsal;

import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * What would change if waiting files were published, and publishing or discarding them.
 */
@Controller
@RequestMapping(CandidateController.PAGE + "{id:[0-9a-f-]{36}}")
class CandidateController {

	static final String PAGE = ModelController.PAGE + "/waiting/";

	private final ModelCandidateService candidates;

	private final ModelVersions versions;

	private final PublicationFormReader reader;

	private final CandidateEffects effects;

	private final PartialChangeMapper partial;

	private final FormPreviewMapper forms;

	private final CandidateDetails details;

	private final ModelTrialService trials;

	private final PersonNames people;

	private final CurrentUser user;

	private final MessageSource messageSource;

	CandidateController(ModelCandidateService candidates, ModelVersions versions, PublicationFormReader reader,
			CandidateEffects effects, PartialChangeMapper partial, FormPreviewMapper forms, CandidateDetails details,
			ModelTrialService trials, PersonNames people, CurrentUser user, MessageSource messageSource) {
		this.candidates = candidates;
		this.versions = versions;
		this.reader = reader;
		this.effects = effects;
		this.partial = partial;
		this.forms = forms;
		this.details = details;
		this.trials = trials;
		this.people = people;
		this.user = user;
		this.messageSource = messageSource;
	}

	@GetMapping
	ModelAndView show(@PathVariable UUID id, RedirectAttributes redirect, Locale locale) {
		return page(id, FormSubmission.NONE, HttpStatus.OK, redirect, locale);
	}

	@PostMapping("/publication")
	ModelAndView publish(@PathVariable UUID id, HttpServletRequest request, RedirectAttributes redirect,
			Locale locale) {
		FormSubmission typed = FormSubmission.of("publication", request);
		PublicationForm form = this.reader.read(typed, locale);
		if (form.submission().isInvalid()) {
			return page(id, form.submission(), HttpStatus.UNPROCESSABLE_ENTITY, redirect, locale);
		}
		try {
			Instant at = form.at();
			if (at != null && !mayPlan(id, form)) {
				return unconfirmed(id, typed, redirect, locale);
			}
			if (at != null && !isCompared(id, form)) {
				return changed(id, typed, redirect, locale);
			}
			boolean there = (at != null) ? this.candidates.plan(id, form.note(), at, this.user.get(), form.read())
					: this.candidates.publish(id, form.note(), this.user.get(), form.read());
			if (!there) {
				return gone(redirect);
			}
			redirect.addFlashAttribute("done", (at != null) ? "planned" : "published");
			return new ModelAndView("redirect:" + ((at != null) ? PAGE + id : ModelController.PAGE));
		}
		catch (CandidateBusyException ex) {
			return page(id, typed.withRefusal(this.messageSource.getMessage("rehearsal.busy", null, locale)),
					HttpStatus.CONFLICT, redirect, locale);
		}
		catch (ModelChangedException ex) {
			return changed(id, typed, redirect, locale);
		}
		catch (ModelUnconfirmedException ex) {
			return unconfirmed(id, typed, redirect, locale);
		}
		catch (ModelRefusedException ex) {
			this.trials.keep(id, ex, this.user.get().username());
			return page(id, typed.withRefusal(String.valueOf(ex.getMessage())), HttpStatus.UNPROCESSABLE_ENTITY,
					redirect, locale);
		}
	}

	@PostMapping("/cancellation")
	String cancel(@PathVariable UUID id, RedirectAttributes redirect) {
		this.candidates.cancel(id);
		redirect.addFlashAttribute("done", "cancelled");
		return "redirect:" + PAGE + id;
	}

	@PostMapping("/files")
	String leaveOut(@PathVariable UUID id, @RequestParam String file, RedirectAttributes redirect) {
		this.candidates.leaveOut(id, file, this.user.get());
		redirect.addFlashAttribute("done", "left-out");
		return "redirect:" + PAGE + id;
	}

	@PostMapping("/removal")
	String discard(@PathVariable UUID id, RedirectAttributes redirect) {
		this.candidates.discard(id);
		redirect.addFlashAttribute("done", "discarded");
		return "redirect:" + ModelController.PAGE;
	}

	/** Whoever is busy with the files is faster. */
	@ExceptionHandler
	String busy(CandidateBusyException busy, RedirectAttributes redirect) {
		redirect.addFlashAttribute("done", "busy");
		return "redirect:" + PAGE + busy.candidate();
	}

	/** A form's address was entered by hand, or loaded again. */
	@GetMapping({ "/publication", "/cancellation", "/files", "/removal" })
	String back(@PathVariable UUID id) {
		return "redirect:" + PAGE + id;
	}

	/** What breaks is asked now as well, while somebody is there to read it. */
	private boolean mayPlan(UUID id, PublicationForm form) {
		return this.candidates.find(id)
			.map((found) -> this.versions.promises(found.files()))
			.filter((promises) -> !promises.isEmpty())
			.map((promises) -> this.user.get().hasAnyRole(Role.ADMINISTRATOR)
					&& promises.areGivenUp(form.read().confirmed()))
			.orElse(true);
	}

	/** As what breaks. */
	private boolean isCompared(UUID id, PublicationForm form) {
		return this.candidates.find(id)
			.map((found) -> this.versions.replaced(found.files()).equals(form.read().replaced()))
			.orElse(true);
	}

	/** Told so, they look anew. */
	private ModelAndView changed(UUID id, FormSubmission typed, RedirectAttributes redirect, Locale locale) {
		return page(id,
				typed.with("compared", "")
					.withRefusal(this.messageSource.getMessage("rehearsal.changed.waiting", null, locale)),
				HttpStatus.CONFLICT, redirect, locale);
	}

	private ModelAndView unconfirmed(UUID id, FormSubmission typed, RedirectAttributes redirect, Locale locale) {
		String reason = this.user.get().hasAnyRole(Role.ADMINISTRATOR) ? "rehearsal.promises.unconfirmed"
				: "rehearsal.promises.owner";
		return page(id, typed.withRefusal(this.messageSource.getMessage(reason, null, locale)),
				HttpStatus.UNPROCESSABLE_ENTITY, redirect, locale);
	}

	private ModelAndView page(UUID id, FormSubmission submission, HttpStatus status, RedirectAttributes redirect,
			Locale locale) {
		Optional<ModelCandidate> found = this.candidates.find(id);
		if (found.isEmpty()) {
			return gone(redirect);
		}
		ModelCandidate candidate = found.get();
		// Taken first: what goes live while the page is made was not compared.
		String compared = PublicationFormReader.compared(submission, this.versions.replaced(candidate.files()));
		Rehearsal rehearsal = this.versions.rehearse(candidate.files());
		StaffUser reader = this.user.get();
		ModelAndView page = new ModelAndView("rehearsal/candidate", status);
		page.addObject("candidate", candidate);
		page.addObject("rehearsal", rehearsal);
		page.addObject("refusals", texts(rehearsal.refusals(), locale));
		page.addObject("compared", compared);
		page.addObject("promises", texts(rehearsal.promises().reasons(), locale));
		page.addObject("confirmation", rehearsal.promises().fingerprint());
		this.effects.addTo(page, candidate, rehearsal, reader, locale);
		page.addObject("partial", this.partial.views(rehearsal.partial(), locale));
		page.addObject("forms", this.forms.views(rehearsal.forms(), locale));
		page.addObject("mayConfirm", reader.hasAnyRole(Role.ADMINISTRATOR));
		page.addObject("submission", submission);
		page.addObject("people", this.people);
		this.details.addTo(page, candidate, rehearsal, locale);
		return page;
	}

	private List<String> texts(List<? extends MessageSourceResolvable> reasons, Locale locale) {
		return reasons.stream().map((reason) -> this.messageSource.getMessage(reason, locale)).toList();
	}

	/** Somebody was faster, or it is a second click. */
	private ModelAndView gone(RedirectAttributes redirect) {
		redirect.addFlashAttribute("done", "gone");
		return new ModelAndView("redirect:" + ModelController.PAGE);
	}

}
