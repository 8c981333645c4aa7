package org.tawasul.process.deployment;

import java.util.List;
import java.util.Map;

import org.tawasul.process.trial.ModelTrial;
import org.tawasul.process.trial.TrialOvertakenException;
import org.tawasul.process.trial.TrialResult;
import org.tawasul.process.trial.TrialTurn;
import org.tawasul.rehearsal.KeptText;
import org.tawasul.rehearsal.ModelTrials;
import org.tawasul.rehearsal.TrialReport;
import org.tawasul.rehearsal.TrialReport.Fault;

import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Tries what waits, as what is deployed is tried. What an administrator would have to
 * confirm is tried as if confirmed.
 */
@Component
class EngineModelTrials implements ModelTrials {

	/** It is about no step. */
	private static final TrialReport OVERTAKEN = new TrialReport(
			List.of(new Fault("", "", new KeptText("rehearsal.trial.overtaken", "", List.of()), List.of())), List.of(),
			List.of(), 0, false, Map.of(), List.of());

	private final ModelTrial trial;

	private final TrialTurn turn;

	private final DeploymentValidator validator;

	EngineModelTrials(@Lazy ModelTrial trial, TrialTurn turn, @Lazy DeploymentValidator validator) {
		this.trial = trial;
		this.turn = turn;
		this.validator = validator;
	}

	@Override
	public boolean concern(Map<String, byte[]> files) {
		return this.trial.concerns(files);
	}

	@Override
	public TrialReport run(Map<String, byte[]> files) {
		try {
			return TrialReportWriter.write(this.turn.inTurn(() -> this.validator.confirmed(() -> tryOut(files))),
					files);
		}
		catch (TrialOvertakenException ex) {
			return OVERTAKEN;
		}
	}

	/**
	 * What others publish meanwhile is no news to whoever only wants to know: it is tried
	 * once more.
	 */
	private TrialResult tryOut(Map<String, byte[]> files) {
		try {
			return this.trial.tryOut(files);
		}
		catch (TrialOvertakenException ex) {
			return this.trial.tryOut(files);
		}
	}

}
