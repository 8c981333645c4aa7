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
	API

}
