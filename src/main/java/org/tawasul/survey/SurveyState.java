package org.tawasul.survey;

/**
 * Whether the link of an invitation opens the survey. Texts: {@code survey.state.} and
 * the constant in lower case.
 */
public enum SurveyState {

	/** It asks the questions. */
	OPEN,

	/** The case has been rated, by this link or in another way. */
	ANSWERED,

	/** Its time is over. */
	EXPIRED,

	/** What is known of the reporter was removed, and the link with it. */
	REVOKED,

	/** It was never given out. */
	UNKNOWN

}
