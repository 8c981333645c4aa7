package org.tawasul.database;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Explains in two lines what is missing and how to migrate, instead of a stack trace.
 */
class SchemaOutdatedFailureAnalyzer extends AbstractFailureAnalyzer<SchemaOutdatedException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, SchemaOutdatedException cause) {
		return new FailureAnalysis(cause.getMessage(),
				"Run \"java -jar tawasul.jar migrate\" of this release, with SPRING_FLYWAY_USER and "
						+ "SPRING_FLYWAY_PASSWORD of the role that owns the tables, and start again.",
				cause);
	}

}
