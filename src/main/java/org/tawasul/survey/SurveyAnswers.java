package org.tawasul.survey;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Answers to a survey, checked.
 *
 * @param score the rating
 * @param comment the text of the rating, or <code>null</code>
 * @param answers to the other questions that are counted, by their codes
 * @param texts other written answers, by their codes
 * @param errors what is wrong, by the questions' codes; the answers to these are missing
 */
record SurveyAnswers(int score, @Nullable String comment, Map<String, String> answers, Map<String, String> texts,
		Map<String, String> errors) {

}
