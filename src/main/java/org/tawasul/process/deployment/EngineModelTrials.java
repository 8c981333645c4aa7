package org.tawasul.process.deployment;

import java.util.Map;

import org.tawasul.process.trial.ModelTrial;
import org.tawasul.process.trial.TrialOvertakenException;
import org.tawasul.process.trial.TrialResult;
import org.tawasul.process.trial.TrialTurn;
import org.tawasul.rehearsal.ModelTrials;
import org.tawasul.rehearsal.TrialReport;

import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Tries what waits, as what is deployed is tried. What an administrator would have to
 * confirm is tried as if confirmed.
 */
@Component
class EngineModelTrials implements ModelTrials {

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
		return TrialReportWriter.write(this.turn.inTurn(() -> this.validator.confirmed(() -> tryOut(files))), files);
	}

	/** Whoever waits for it has published nothing else meanwhile. */
	private TrialResult tryOut(Map<String, byte[]> files) {
		try {
			return this.trial.tryOut(files);
		}
		catch (TrialOvertakenException ex) {
			return this.trial.tryOut(files);
		}
	}

}
