package org.tawasul.rehearsal.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

import jakarta.servlet.http.HttpServletRequest;
import org.tawasul.access.CurrentUser;
import org.tawasul.language.Messages;
import org.tawasul.page.FormSubmission;
import org.tawasul.rehearsal.LiveModel;
import org.tawasul.rehearsal.ModelVersions;
import org.tawasul.rehearsal.move.ModelMove;
import org.tawasul.rehearsal.move.ModelMoveService;
import org.tawasul.rehearsal.move.RunningModels;
import org.tawasul.rehearsal.move.RunningVersion;

import org.springframework.dao.DataIntegrityViolationException;
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
 * How many cases run with which version of a model, which of them could be moved to the
 * live one, and moving them. Cases are counted only, since owners see none.
 */
@Controller
@RequestMapping(ModelHistoryController.PAGE + "{key:[A-Za-z_][\\w.-]{0,99}}/running")
class RunningController {

	private final ModelVersions versions;

	private final RunningModels models;

	private final ModelMoveService moves;

	private final MoveViews views;

	private final PersonNames people;

	private final CurrentUser user;

	private final Messages messages;

	RunningController(ModelVersions versions, RunningModels models, ModelMoveService moves, MoveViews views,
			PersonNames people, CurrentUser user, Messages messages) {
		this.versions = versions;
		this.models = models;
		this.moves = moves;
		this.views = views;
		this.people = people;
		this.user = user;
		this.messages = messages;
	}

	/**
	 * With {@code progress}, only as much of the page as shows how far the last move is.
	 */
	@GetMapping
	ModelAndView show(@PathVariable String key, @RequestParam Optional<String> check,
			@RequestParam Optional<String> progress, Locale locale) {
		return page(key, check.isPresent(), progress.isPresent() ? 1 : MoveViews.MOST, FormSubmission.NONE,
				HttpStatus.OK, locale);
	}

	@PostMapping("/move")
	ModelAndView move(@PathVariable String key, HttpServletRequest request, RedirectAttributes redirect,
			Locale locale) {
		int live = model(key).version().number();
		List<Integer> from = this.models.running(key)
			.stream()
			.map(RunningVersion::number)
			.filter((version) -> version != live && request.getParameter("version-" + version) != null)
			.toList();
		FormSubmission typed = FormSubmission.of("publication", request);
		String note = PublicationFormReader.note(typed);
		if (note.isEmpty() || note.length() > PublicationFormReader.MAX_NOTE) {
			typed = typed.withError("note",
					this.messages.text(note.isEmpty() ? "rehearsal.move.error.note" : "rehearsal.error.note-long",
							locale, PublicationFormReader.MAX_NOTE));
		}
		if (from.isEmpty()) {
			typed = typed.withError("versions", this.messages.text("rehearsal.move.error.versions", locale));
		}
		if (!typed.value("target").equals(Integer.toString(live))) {
			typed = typed.withRefusal(this.messages.text("rehearsal.move.error.target", locale));
		}
		if (typed.isInvalid() || typed.refusal() != null) {
			return page(key, true, MoveViews.MOST, typed, HttpStatus.UNPROCESSABLE_ENTITY, locale);
		}
		boolean begun = this.moves.start(key, from, live, note, this.user.get());
		return back(key, begun ? "move-started" : "move-under-way", redirect);
	}

	@PostMapping("/stop")
	ModelAndView stop(@PathVariable String key, RedirectAttributes redirect) {
		return change(key, this.moves::stop, "move-stopped", redirect);
	}

	@PostMapping("/end")
	ModelAndView giveUp(@PathVariable String key, RedirectAttributes redirect) {
		return change(key, this.moves::giveUp, "move-given-up", redirect);
	}

	@PostMapping("/resumption")
	ModelAndView resume(@PathVariable String key, RedirectAttributes redirect) {
		int live = model(key).version().number();
		return change(key, (move) -> this.moves.resume(move, live), "move-resumed", redirect);
	}

	@PostMapping("/retry")
	ModelAndView retry(@PathVariable String key, RedirectAttributes redirect) {
		try {
			int live = model(key).version().number();
			return change(key, (move) -> this.moves.retry(move, live), "move-retried", redirect);
		}
		catch (DataIntegrityViolationException ex) {
			// Somebody has begun another one at this moment.
			return back(key, "move-under-way", redirect);
		}
	}

	/** A form's address was entered by hand, or loaded again. */
	@GetMapping({ "/move", "/stop", "/end", "/resumption", "/retry" })
	String back(@PathVariable String key) {
		return "redirect:" + address(key);
	}

	/** Of the last move, whichever page the form is on. */
	private ModelAndView change(String key, Predicate<UUID> change, String done, RedirectAttributes redirect) {
		boolean changed = this.moves.latest(key, 1).stream().map(ModelMove::id).anyMatch(change);
		return back(key, changed ? done : "move-unchanged", redirect);
	}

	private static ModelAndView back(String key, String done, RedirectAttributes redirect) {
		redirect.addFlashAttribute("done", done);
		return new ModelAndView("redirect:" + address(key));
	}

	private static String address(String key) {
		return ModelHistoryController.PAGE + key + "/running";
	}

	/**
	 * What can be moved is looked up only where somebody asks, and nothing is counted
	 * while a move runs and its page is loaded every other second.
	 */
	private ModelAndView page(String key, boolean asked, int mostMoves, FormSubmission submission, HttpStatus status,
			Locale locale) {
		LiveModel model = model(key);
		List<MoveView> moves = this.views.moves(key, mostMoves, locale);
		Optional<MoveView> latest = moves.stream().findFirst();
		boolean idle = latest.filter((view) -> view.move().isUnfinished()).isEmpty();
		boolean moving = latest.filter((view) -> view.move().state() == ModelMove.State.RUNNING).isPresent();
		boolean checked = asked && idle;
		int live = model.version().number();
		List<RunningView> running = moving ? List.of() : this.views.running(key, live, checked, locale);
		ModelAndView page = new ModelAndView("rehearsal/running", status);
		page.addObject("model", model);
		page.addObject("running", running);
		page.addObject("movable", running.stream().mapToInt(RunningView::movable).sum());
		page.addObject("moving", moving);
		page.addObject("idle", idle);
		page.addObject("checked", checked);
		page.addObject("checkable", idle && running.stream().anyMatch((version) -> !version.live()));
		page.addObject("latest", latest.orElse(null));
		page.addObject("earlier", moves.stream().skip(1).toList());
		page.addObject("submission", submission);
		page.addObject("people", this.people);
		return page;
	}

	/** Tables run by themselves: nothing waits in them. */
	private LiveModel model(String key) {
		return this.versions.live(key).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

}
