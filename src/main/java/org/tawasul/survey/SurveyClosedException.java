package org.tawasul.survey;

/**
 * Answers came in by a link that takes none.
 */
public class SurveyClosedException extends RuntimeException {

	private final SurveyState state;

	SurveyClosedException(SurveyState state) {
		super("The survey takes no answers: " + state);
		this.state = state;
	}

	/**
	 * Why it takes none.
	 * @return never {@link SurveyState#OPEN}
	 */
	public SurveyState getState() {
		return this.state;
	}

}
