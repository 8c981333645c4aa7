package org.tawasul.process.error;

/**
 * Somebody works on a task of a case that their group does not have.
 */
public class NotHandlerException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	/**
	 * Refuses.
	 * @param taskId the task
	 */
	public NotHandlerException(String taskId) {
		super("task " + taskId + " is for another group");
	}

}
