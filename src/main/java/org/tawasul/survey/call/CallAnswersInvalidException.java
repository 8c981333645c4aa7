package org.tawasul.survey.call;

import java.util.Map;

/**
 * Answers that the survey does not take: nothing was kept.
 */
public class CallAnswersInvalidException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final transient Map<String, String> errors;

	CallAnswersInvalidException(Map<String, String> errors) {
		super("answers are missing or not possible: " + errors.keySet());
		this.errors = Map.copyOf(errors);
	}

	/**
	 * What is wrong, by the questions' codes.
	 * @return at least one
	 */
	public Map<String, String> errors() {
		return this.errors;
	}

}
