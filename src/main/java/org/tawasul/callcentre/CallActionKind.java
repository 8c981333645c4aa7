package org.tawasul.callcentre;

/**
 * What an agent did for a caller. Labels: {@code callcentre.action.<constant>}.
 */
public enum CallActionKind {

	/** Opened a case. */
	REPORTED,

	/** Added information, or answered a question. */
	INFORMED,

	/** Objected to a resolution. */
	OBJECTED,

	/** Accepted a resolution. */
	ACCEPTED,

	/** Withdrew a case, or asked to. */
	WITHDRAWN,

	/** Took down a request for a meeting with the Minister. */
	MEETING_REQUESTED

}
