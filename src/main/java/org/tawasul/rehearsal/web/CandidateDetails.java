package org.tawasul.rehearsal.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;

import org.tawasul.rehearsal.ComparedFiles;
import org.tawasul.rehearsal.KeptTrial;
import org.tawasul.rehearsal.ModelCandidate;
import org.tawasul.rehearsal.ModelFault;
import org.tawasul.rehearsal.ModelTrialService;
import org.tawasul.rehearsal.ModelTrials;
import org.tawasul.rehearsal.Rehearsal;
import org.tawasul.rehearsal.web.DiagramView.Mark;

import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/**
 * Adds to the page of what waits its drawings, its tables side by side and its trial.
 */
@Component
class CandidateDetails {

	private final ModelTrials engine;

	private final ModelTrialService trials;

	private final DiagramViewMapper diagrams;

	private final TrialViewMapper trialViews;

	CandidateDetails(ModelTrials engine, ModelTrialService trials, DiagramViewMapper diagrams,
			TrialViewMapper trialViews) {
		this.engine = engine;
		this.trials = trials;
		this.diagrams = diagrams;
		this.trialViews = trialViews;
	}

	void addTo(ModelAndView page, ModelCandidate candidate, Rehearsal rehearsal, Locale locale) {
		ComparedFiles files = rehearsal.files();
		KeptTrial trial = this.trials.find(candidate.id()).orElse(null);
		String fingerprint = this.trials.fingerprint(files.after());
		Map<String, List<Mark>> faults = new LinkedHashMap<>();
		rehearsal.refusals().forEach((refusal) -> {
			if (refusal instanceof ModelFault fault) {
				faults.computeIfAbsent(fault.file(), (file) -> new ArrayList<>())
					.add(new Mark(fault.element(), "FAULT", fault.element()));
			}
		});
		this.trialViews.marks(trial, fingerprint, locale)
			.forEach((file, marks) -> faults.computeIfAbsent(file, (name) -> new ArrayList<>()).addAll(marks));
		BiFunction<Boolean, String, String> address = (after, file) -> ModelFileController.address(candidate.id(),
				after, file);
		page.addObject("diagrams", this.diagrams.diagrams(rehearsal.changes(), files, faults, address, locale));
		page.addObject("tables", this.diagrams.tables(rehearsal.changes(), files, address));
		boolean tried = this.engine.concern(files.after());
		page.addObject("mayTry", rehearsal.publishable() && tried);
		page.addObject("untried", rehearsal.publishable() && !tried);
		page.addObject("trial", this.trialViews.view(trial, fingerprint, locale));
	}

}
