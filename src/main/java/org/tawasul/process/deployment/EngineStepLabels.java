package org.tawasul.process.deployment;

import java.util.Locale;
import java.util.Optional;

import org.tawasul.mining.StepLabels;

import org.springframework.stereotype.Component;

/**
 * The names of steps, from the latest version of the lifecycle.
 */
@Component
class EngineStepLabels implements StepLabels {

	private final ModelLabels labels;

	EngineStepLabels(ModelLabels labels) {
		this.labels = labels;
	}

	@Override
	public Optional<String> find(String step, Locale locale) {
		return this.labels.step(step, locale);
	}

}
