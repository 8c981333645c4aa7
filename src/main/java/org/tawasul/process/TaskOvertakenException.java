package org.tawasul.process;

import org.camunda.bpm.engine.OptimisticLockingException;

/**
 * Somebody else has completed the task in between.
 */
class TaskOvertakenException extends OptimisticLockingException {

	private static final long serialVersionUID = 1L;

	TaskOvertakenException(String message) {
		super(message);
	}

	TaskOvertakenException(String message, Throwable cause) {
		super(message, cause);
	}

}
