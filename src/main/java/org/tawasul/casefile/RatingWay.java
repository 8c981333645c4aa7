package org.tawasul.casefile;

/**
 * The way by which a reporter has rated a case. Labels: {@code survey.way.<constant>}.
 */
public enum RatingWay {

	/** The survey that the invitation leads to. */
	SURVEY,

	/** The reporter's page of the case. */
	PORTAL,

	/** A program, such as the app. */
	API,
	/** An agent has called and written the answers down. */
	CALL,
	/** The voice gateway has called; digits were the answers. */
	VOICE;

	/**
	 * Whether reporters are asked this way, rather than that they come by themselves.
	 * @return true for the link and for calls
	 */
	public boolean isAsking() {
		return this == SURVEY || this == CALL || this == VOICE;
	}

}
