package org.tawasul.process.deployment;

import java.util.Map;
import java.util.Optional;

import org.tawasul.process.error.InvalidProcessRequestException;
import org.tawasul.process.trial.TrialResult;
import org.tawasul.rehearsal.ModelRefusedException.Tried;

/**
 * A trial has found why files cannot be deployed.
 */
class TrialRefusedException extends InvalidProcessRequestException {

	private static final long serialVersionUID = 1L;

	private final transient Tried tried;

	TrialRefusedException(TrialResult found, Map<String, byte[]> files) {
		super("model.refused", DeploymentValidator.list(found.violations()));
		this.tried = new Tried(files, TrialReportWriter.write(found, files));
	}

	/** What a refusal's trial has found; nothing where the reason is another. */
	static Optional<Tried> triedFor(Throwable refusal) {
		for (Throwable cause = refusal; cause != null; cause = cause.getCause()) {
			if (cause instanceof TrialRefusedException refused) {
				return Optional.of(refused.tried);
			}
		}
		return Optional.empty();
	}

}
