package org.tawasul.practice;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Names the setting in two lines, instead of a stack trace.
 */
class PracticeSettingFailureAnalyzer extends AbstractFailureAnalyzer<PracticeSettingException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, PracticeSettingException cause) {
		return new FailureAnalysis(cause.getMessage(),
				"Leave it out; what would be sent is shown under /desk/outbox. If this is a ministry's own installation, take"
						+ " the profile \"practice\" out of SPRING_PROFILES_ACTIVE.",
				cause);
	}

}
