package org.tawasul.process.error;

import org.camunda.bpm.engine.OptimisticLockingException;

/**
 * Somebody else has completed the task in between.
 */
public class TaskOvertakenException extends OptimisticLockingException {

	private static final long serialVersionUID = 1L;

	/**
	 * Makes an exception.
	 * @param message which task
	 */
	public TaskOvertakenException(String message) {
		super(message);
	}

	TaskOvertakenException(String message, Throwable cause) {
		super(message, cause);
	}

}
