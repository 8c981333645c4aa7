package org.tawasul.process.deployment;

import java.util.Map;
import java.util.Set;

import org.tawasul.process.ProcessProperties;
import org.tawasul.process.trial.LifecycleTrial;
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

	private final LifecycleTrial trial;

	private final TrialTurn turn;

	private final DeploymentValidator validator;

	private final ProcessProperties properties;

	EngineModelTrials(@Lazy LifecycleTrial trial, TrialTurn turn, @Lazy DeploymentValidator validator,
			ProcessProperties properties) {
		this.trial = trial;
		this.turn = turn;
		this.validator = validator;
		this.properties = properties;
	}

	@Override
	public boolean concern(Map<String, byte[]> files) {
		return files.entrySet()
			.stream()
			.filter((file) -> DeclaredNames.isModel(file.getKey()))
			.flatMap((file) -> DeclaredNames.of(file.getKey(), file.getValue()).orElse(Set.of()).stream())
			.anyMatch((name) -> this.properties.allKeys().contains(name.replace("process ", "")));
	}

	@Override
	public TrialReport run(Map<String, byte[]> files) {
		return TrialReportWriter.write(this.turn.inTurn(() -> this.validator.confirmed(() -> this.trial.tryOut(files))),
				files);
	}

}
