package org.tawasul.process.deployment;

import org.tawasul.process.error.InvalidProcessRequestException;

/**
 * Nothing is wrong with the files: another trial runs on this node, so they could not be
 * tried.
 */
class TrialBusyException extends InvalidProcessRequestException {

	private static final long serialVersionUID = 1L;

	TrialBusyException() {
		super("model.trial-busy");
	}

	/** Whether that alone is why something was refused. */
	static boolean isBehind(Throwable refusal) {
		for (Throwable cause = refusal; cause != null; cause = cause.getCause()) {
			if (cause instanceof TrialBusyException) {
				return true;
			}
		}
		return false;
	}

}
