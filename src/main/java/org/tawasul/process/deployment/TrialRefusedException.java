package org.tawasul.process.deployment;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.tawasul.process.error.InvalidProcessRequestException;
import org.tawasul.process.trial.TrialResult;
import org.tawasul.rehearsal.TrialReport;

/**
 * A trial has found why files cannot be deployed.
 */
class TrialRefusedException extends InvalidProcessRequestException {

	private static final long serialVersionUID = 1L;

	private final transient TrialReport report;

	TrialRefusedException(TrialResult found, Map<String, byte[]> files) {
		super("model.refused", DeploymentValidator.list(found.violations()));
		this.report = TrialReportWriter.write(found, files);
	}

	/** What a refusal's trial has found; null where the reason is another. */
	static @Nullable TrialReport reportOf(Throwable refusal) {
		for (Throwable cause = refusal; cause != null; cause = cause.getCause()) {
			if (cause instanceof TrialRefusedException refused) {
				return refused.report;
			}
		}
		return null;
	}

}
