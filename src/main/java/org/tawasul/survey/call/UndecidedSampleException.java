package org.tawasul.survey.call;

/**
 * The table of the process owner does not decide whether a case's reporter is called. It
 * is noted for administrators by then, and would be the same however often it is asked.
 */
public class UndecidedSampleException extends RuntimeException {

	/**
	 * @param cause what is wrong with the table
	 */
	public UndecidedSampleException(RuntimeException cause) {
		super("Nothing decides whether a reporter is called", cause);
	}

}
