package org.tawasul.survey.call;

/**
 * What came of a try to call. Labels: {@code satisfaction.outcome.<constant>}.
 */
public enum CallOutcome {

	/** The questions were answered. */
	ANSWERED,
	/** Nobody answered the telephone, or it was a bad moment. */
	NOT_REACHED,
	/** The reporter does not want to answer this survey. */
	REFUSED,
	/** The reporter does not want to be called at all, now or later. */
	DO_NOT_CALL,
	/** The number is not the reporter's, or there is none any more. */
	WRONG_NUMBER

}
