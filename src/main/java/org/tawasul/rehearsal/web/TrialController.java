package org.tawasul.rehearsal.web;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.tawasul.access.CurrentUser;
import org.tawasul.rehearsal.KeptTrial;
import org.tawasul.rehearsal.ModelCandidate;
import org.tawasul.rehearsal.ModelCandidateService;
import org.tawasul.rehearsal.ModelComparison;
import org.tawasul.rehearsal.ModelTrialService;
import org.tawasul.rehearsal.ModelTrials;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Tries what waits, in the background.
 */
@Controller
@RequestMapping(CandidateController.PAGE + "{id:[0-9a-f-]{36}}/trial")
class TrialController {

	private final ModelCandidateService candidates;

	private final ModelComparison comparison;

	private final ModelTrials engine;

	private final ModelTrialService trials;

	private final CurrentUser user;

	TrialController(ModelCandidateService candidates, ModelComparison comparison, ModelTrials engine,
			ModelTrialService trials, CurrentUser user) {
		this.candidates = candidates;
		this.comparison = comparison;
		this.engine = engine;
		this.trials = trials;
		this.user = user;
	}

	@PostMapping
	String start(@PathVariable UUID id, RedirectAttributes redirect) {
		Optional<ModelCandidate> candidate = this.candidates.find(id);
		if (candidate.isEmpty()) {
			redirect.addFlashAttribute("done", "gone");
			return "redirect:" + ModelController.PAGE;
		}
		Map<String, byte[]> files = this.comparison.beside(candidate.get().files()).after();
		if (this.engine.concern(files)) {
			this.trials.start(id, files, this.user.get());
		}
		return back(id);
	}

	/** The form's address was entered by hand, or loaded again. */
	@GetMapping
	String back(@PathVariable UUID id) {
		return "redirect:" + CandidateController.PAGE + id + "#trial";
	}

	/** For the script of the page: {@code running}, or {@code finished}. */
	@GetMapping("/state")
	ResponseEntity<String> state(@PathVariable UUID id) {
		boolean running = this.trials.find(id).map(KeptTrial::running).orElse(false);
		return ResponseEntity.ok().contentType(MediaType.TEXT_PLAIN).body(running ? "running" : "finished");
	}

}
