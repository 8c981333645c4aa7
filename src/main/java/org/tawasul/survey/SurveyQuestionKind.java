package org.tawasul.survey;

/**
 * The kind of answer that a question of the survey expects.
 */
public enum SurveyQuestionKind {

	/** {@code 1} (bad) to {@code 5} (good). */
	SCORE,

	/** {@code YES} or {@code NO}. */
	YES_NO,

	/** The code of one of the question's options. */
	CHOICE,

	/** A text of at most {@value SurveyQuestion#MAX_ANSWER} characters. */
	TEXT

}
