package org.tawasul.desk;

/**
 * What of a task's form the reporter is told.
 */
public enum MessageCause {

	/** The text that resolves the case. */
	RESOLUTION,

	/** A question to the reporter. */
	QUESTION,

	/** The unit that gets the case, by its code. */
	REFERRAL

}
