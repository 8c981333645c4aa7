package org.tawasul.process.deployment;

import java.util.List;

import org.tawasul.process.contract.ModelViolation;
import org.tawasul.process.error.InvalidProcessRequestException;

/**
 * Files take away what the outside relies on, which nobody has confirmed as it is now.
 */
class UnconfirmedException extends InvalidProcessRequestException {

	private static final long serialVersionUID = 1L;

	UnconfirmedException(List<ModelViolation> promises) {
		super("model.promised", DeploymentValidator.list(promises));
	}

	/** Whether that is why something was refused. */
	static boolean isBehind(Throwable refusal) {
		for (Throwable cause = refusal; cause != null; cause = cause.getCause()) {
			if (cause instanceof UnconfirmedException) {
				return true;
			}
		}
		return false;
	}

}
