package org.tawasul.operations.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.tawasul.access.CurrentUser;
import org.tawasul.casefile.TimelineEntry;
import org.tawasul.casefile.TimelineFormatter;
import org.tawasul.operations.HandOver;
import org.tawasul.operations.HandOverService;
import org.tawasul.operations.HandOverService.Sheet;
import org.tawasul.operations.OperationsRights;
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
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The sheet that one shift hands to the next, on the screen and on paper.
 */
@Controller
@RequestMapping(OperationsForms.HAND_OVER_PAGE)
class HandOverController {

	/** Shifts handed over that the page leads to. */
	private static final int SHOWN = 6;

	private final CurrentUser user;

	private final HandOverService handOvers;

	private final UrgentCaseMapper mapper;

	private final TimelineFormatter timeline;

	private final IdempotentFormService idempotence;

	private final OperationsForms forms;

	private final MessageSource messages;

	HandOverController(CurrentUser user, HandOverService handOvers, UrgentCaseMapper mapper, TimelineFormatter timeline,
			IdempotentFormService idempotence, OperationsForms forms, MessageSource messages) {
		this.user = user;
		this.handOvers = handOvers;
		this.mapper = mapper;
		this.timeline = timeline;
		this.idempotence = idempotence;
		this.forms = forms;
		this.messages = messages;
	}

	@GetMapping
	ModelAndView current(@RequestParam(name = FormDraftService.PARAMETER, defaultValue = "") String draft,
			HttpServletRequest request, HttpServletResponse response, Locale locale) {
		require(OperationsRights.mayWatch(this.user.get()));
		return current(this.forms.open(OperationsForms.HAND_OVER_PAGE, draft, request, response, locale), HttpStatus.OK,
				locale);
	}

	@GetMapping("/{id:[0-9]{1,18}}")
	ModelAndView former(@PathVariable long id, Locale locale) {
		require(OperationsRights.mayWatch(this.user.get()));
		HandOver found = this.handOvers.find(id).orElseThrow(HandOverController::notFound);
		ModelAndView page = page(this.handOvers.of(found), HttpStatus.OK, locale);
		page.addObject("handOver", found);
		page.addObject("by", this.mapper.name(found.username(), locale));
		return page;
	}

	@PostMapping
	ModelAndView handOver(@Valid HandOverForm form, BindingResult result, HttpServletRequest request,
			HttpServletResponse response, RedirectAttributes redirect, Locale locale) {
		require(OperationsRights.mayAct(this.user.get()));
		FormSubmission typed = FormSubmission.of(OperationsForms.HAND_OVER, request);
		if (OperationsForms.isLanguageSwitch(typed)) {
			return this.forms.again(OperationsForms.HAND_OVER_PAGE, typed,
					(shown) -> current(shown, HttpStatus.OK, locale), request, response, locale);
		}
		FormSubmission submission = typed.withErrors(result, this.messages, locale);
		if (submission.isInvalid()) {
			return current(submission, HttpStatus.BAD_REQUEST, locale);
		}
		Optional<Long> id = this.idempotence.carryOut(submission,
				() -> this.handOvers.handOver(this.user.get(), form.notes()), (done) -> true);
		this.forms.delete(submission, request);
		redirect.addFlashAttribute("done", true);
		return new ModelAndView("redirect:" + OperationsForms.HAND_OVER_PAGE + "/"
				+ id.orElseGet(() -> this.handOvers.latest(1).get(0).id()));
	}

	private ModelAndView current(FormSubmission submission, HttpStatus status, Locale locale) {
		ModelAndView page = page(this.handOvers.current(), status, locale);
		page.addObject("submission", submission);
		boolean mayAct = OperationsRights.mayAct(this.user.get());
		page.addObject("mayAct", mayAct);
		page.addObject("languageForm", mayAct ? OperationsForms.HAND_OVER : null);
		page.addObject("unsent", !submission.value(FormPage.UNSENT).isEmpty());
		page.addObject("maxNotes", HandOverForm.MAX_LENGTH);
		return page;
	}

	private ModelAndView page(Sheet sheet, HttpStatus status, Locale locale) {
		ModelAndView page = new ModelAndView("operations/hand-over", status);
		page.addObject("sheet", sheet);
		page.addObject("incidents", this.mapper.views(sheet.open(), locale));
		page.addObject("happened", sheet.happened().stream().map((entry) -> line(entry, locale)).toList());
		List<HandOver> latest = this.handOvers.latest(SHOWN);
		page.addObject("latest", latest);
		page.addObject("names", latest.stream().map((one) -> this.mapper.name(one.username(), locale)).toList());
		page.addObject("before",
				latest.stream().filter((one) -> !one.at().isAfter(sheet.since())).findFirst().orElse(null));
		return page;
	}

	private HappenedView line(TimelineEntry entry, Locale locale) {
		String actor = entry.getActor();
		return new HappenedView(entry.getAt(), entry.getCaseNumber().toString(),
				this.timeline.sentenceWithoutRating(entry, locale),
				(actor != null) ? this.mapper.name(actor, locale) : "");
	}

	private static void require(boolean allowed) {
		if (!allowed) {
			throw notFound();
		}
	}

	private static ResponseStatusException notFound() {
		return new ResponseStatusException(HttpStatus.NOT_FOUND);
	}

	/**
	 * Something that happened.
	 *
	 * @param actor name of who did it, empty for the reporter and the system
	 */
	record HappenedView(Instant at, String number, String sentence, String actor) {

	}

}
