package org.tawasul.database;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Says in two lines which database is meant for whom, instead of a stack trace.
 */
class InstallationKindFailureAnalyzer extends AbstractFailureAnalyzer<InstallationKindException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, InstallationKindException cause) {
		return new FailureAnalysis(cause.getMessage(),
				"Start the practice ministry with SPRING_PROFILES_ACTIVE=practice on a database or data folder of its own"
						+ " (SPRING_DATASOURCE_URL or --tawasul.data.dir=FOLDER), and the real one without that profile on its own.",
				cause);
	}

}
