package org.tawasul.rehearsal.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;

import jakarta.servlet.http.HttpServletRequest;
import org.tawasul.access.CurrentUser;
import org.tawasul.directory.Role;
import org.tawasul.language.Messages;
import org.tawasul.page.FormSubmission;
import org.tawasul.rehearsal.BrokenPromises;
import org.tawasul.rehearsal.ComparedFiles;
import org.tawasul.rehearsal.FileComparison;
import org.tawasul.rehearsal.LiveModel;
import org.tawasul.rehearsal.ModelCandidateService;
import org.tawasul.rehearsal.ModelChangedException;
import org.tawasul.rehearsal.ModelRefusedException;
import org.tawasul.rehearsal.ModelRefusedException.Tried;
import org.tawasul.rehearsal.ModelUnconfirmedException;
import org.tawasul.rehearsal.ModelVersion;
import org.tawasul.rehearsal.ModelVersions;
import org.tawasul.rehearsal.web.DiagramView.Mark;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The versions of a model or table: who published which, when and why, what one of them
 * differs in from the live one, and the way back.
 */
@Controller
@RequestMapping(ModelHistoryController.PAGE + "{key:[A-Za-z_][\\w.-]{0,99}}")
class ModelHistoryController {

	static final String PAGE = ModelController.PAGE + "/live/";

	private static final String VERSION = "/{version:[1-9]\\d{0,8}}";

	/** On a page, and to choose from. */
	static final int MAX_VERSIONS = 100;

	private final ModelVersions versions;

	private final ModelCandidateService candidates;

	private final PersonNames people;

	private final CurrentUser user;

	private final Messages messages;

	private final MessageSource source;

	private final MoveViews moves;

	private final DiagramViewMapper diagrams;

	private final TrialViewMapper trials;

	ModelHistoryController(ModelVersions versions, ModelCandidateService candidates, PersonNames people,
			CurrentUser user, Messages messages, MessageSource source, MoveViews moves, DiagramViewMapper diagrams,
			TrialViewMapper trials) {
		this.versions = versions;
		this.candidates = candidates;
		this.people = people;
		this.user = user;
		this.messages = messages;
		this.source = source;
		this.moves = moves;
		this.diagrams = diagrams;
		this.trials = trials;
	}

	@GetMapping
	ModelAndView show(@PathVariable String key, Locale locale) {
		ModelAndView page = new ModelAndView("rehearsal/history");
		page.addObject("model", model(key));
		page.addObject("versions", this.versions.versions(key, MAX_VERSIONS));
		page.addObject("moves", this.moves.moves(key, MoveViews.MOST, locale));
		page.addObject("people", this.people);
		return page;
	}

	@GetMapping(VERSION)
	ModelAndView compare(@PathVariable String key, @PathVariable int version, Locale locale) {
		return page(key, version, FormSubmission.NONE, HttpStatus.OK, Map.of(), locale);
	}

	@PostMapping(VERSION + "/publication")
	ModelAndView bringBack(@PathVariable String key, @PathVariable int version, HttpServletRequest request,
			RedirectAttributes redirect, Locale locale) {
		FormSubmission typed = FormSubmission.of("publication", request);
		String note = PublicationFormReader.note(typed);
		if (note.isEmpty() || note.length() > PublicationFormReader.MAX_NOTE) {
			return page(key, version,
					typed.withError("note",
							this.messages.text(note.isEmpty() ? "rehearsal.error.note" : "rehearsal.error.note-long",
									locale, PublicationFormReader.MAX_NOTE)),
					HttpStatus.UNPROCESSABLE_ENTITY, Map.of(), locale);
		}
		files(key, version);
		try {
			this.candidates.bringBack(key, version, note, this.user.get(), PublicationFormReader.read(typed));
		}
		catch (ModelChangedException ex) {
			return page(key, version,
					typed.with("compared", "").withRefusal(this.messages.text("rehearsal.changed", locale)),
					HttpStatus.CONFLICT, Map.of(), locale);
		}
		catch (ModelUnconfirmedException ex) {
			String reason = mayConfirm() ? "rehearsal.promises.unconfirmed" : "rehearsal.promises.owner";
			return page(key, version, typed.withRefusal(this.messages.text(reason, locale)),
					HttpStatus.UNPROCESSABLE_ENTITY, Map.of(), locale);
		}
		catch (ModelRefusedException ex) {
			return page(key, version, typed.withRefusal(String.valueOf(ex.getMessage())),
					HttpStatus.UNPROCESSABLE_ENTITY,
					this.trials.marks(ex.tried().map(Tried::report).orElse(null), locale), locale);
		}
		redirect.addFlashAttribute("done", "published");
		return new ModelAndView("redirect:" + PAGE + key);
	}

	/** The form's address was entered by hand, or loaded again. */
	@GetMapping(VERSION + "/publication")
	String back(@PathVariable String key, @PathVariable int version) {
		return "redirect:" + PAGE + key + "/" + version;
	}

	private ModelAndView page(String key, int number, FormSubmission submission, HttpStatus status,
			Map<String, List<Mark>> faults, Locale locale) {
		// Taken first: what goes live while the page is made was not compared.
		String compared = PublicationFormReader.compared(submission, this.versions.replaced(files(key, number)));
		LiveModel model = model(key);
		ModelVersion version = this.versions.versions(key, MAX_VERSIONS)
			.stream()
			.filter((one) -> one.number() == number)
			.findFirst()
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		ModelAndView page = new ModelAndView("rehearsal/version", status);
		page.addObject("model", model);
		page.addObject("version", version);
		page.addObject("compared", compared);
		ComparedFiles files = new ComparedFiles(files(key, model.version().number()), files(key, number));
		List<FileComparison> changes = this.versions.compare(files.before(), files.after());
		page.addObject("changes", changes);
		BiFunction<Boolean, String, String> address = (after, file) -> ModelFileController.address(key,
				after ? number : model.version().number(), file);
		page.addObject("diagrams", this.diagrams.diagrams(changes, files, faults, address, locale));
		page.addObject("tables", this.diagrams.tables(changes, files, address));
		BrokenPromises promises = (version.live() || changes.isEmpty()) ? new BrokenPromises(List.of())
				: this.versions.promises(files.after());
		page.addObject("promises",
				promises.reasons().stream().map((reason) -> this.source.getMessage(reason, locale)).toList());
		page.addObject("confirmation", promises.fingerprint());
		page.addObject("mayConfirm", mayConfirm());
		page.addObject("submission", submission);
		page.addObject("people", this.people);
		return page;
	}

	private boolean mayConfirm() {
		return this.user.get().hasAnyRole(Role.ADMINISTRATOR);
	}

	private Map<String, byte[]> files(String key, int version) {
		return this.versions.files(key, version).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	private LiveModel model(String key) {
		List<LiveModel> live = this.versions.live();
		return live.stream()
			.filter((model) -> model.key().equals(key))
			.findFirst()
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

}
