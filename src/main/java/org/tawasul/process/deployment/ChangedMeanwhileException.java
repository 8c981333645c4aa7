package org.tawasul.process.deployment;

import org.tawasul.process.error.InvalidProcessRequestException;

/**
 * Nothing is wrong with the files, but something else went live while they were tried:
 * what would be live together with them is not what was tried.
 */
class ChangedMeanwhileException extends InvalidProcessRequestException {

	private static final long serialVersionUID = 1L;

	ChangedMeanwhileException() {
		super("model.changed-meanwhile");
	}

	ChangedMeanwhileException(Throwable cause) {
		this();
		initCause(cause);
	}

	/** Whether that alone is why something was refused. */
	static boolean isBehind(Throwable refusal) {
		for (Throwable cause = refusal; cause != null; cause = cause.getCause()) {
			if (cause instanceof ChangedMeanwhileException) {
				return true;
			}
		}
		return false;
	}

}
