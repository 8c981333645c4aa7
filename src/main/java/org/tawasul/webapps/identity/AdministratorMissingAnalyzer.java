package org.tawasul.webapps.identity;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Says in two lines what is missing, instead of a stack trace.
 */
class AdministratorMissingAnalyzer extends AbstractFailureAnalyzer<AdministratorMissingException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, AdministratorMissingException cause) {
		return new FailureAnalysis(cause.getMessage(),
				"Set TAWASUL_ADMIN_PASSWORD (and TAWASUL_ADMIN_USERNAME, if it is not to be \"admin\") for the first "
						+ "start. Afterwards it is not needed any more.",
				cause);
	}

}
