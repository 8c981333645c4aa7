package org.tawasul.database;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Explains in two lines what is wrong with the data folder, instead of a stack trace.
 */
class DataFolderFailureAnalyzer extends AbstractFailureAnalyzer<DataFolderException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, DataFolderException cause) {
		return new FailureAnalysis(cause.getMessage(),
				"Stop the other Tawasul, or choose another folder with --tawasul.data.dir=FOLDER, or use your own "
						+ "PostgreSQL by setting SPRING_DATASOURCE_URL.",
				cause);
	}

}
