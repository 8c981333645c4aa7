package org.tawasul.question;

import java.util.List;
import java.util.Map;

/**
 * The result of validating answers.
 *
 * @param values the answers to keep, by the questions' codes
 * @param faults the invalid answers, which are not among the values
 */
public record ValidatedAnswers(Map<String, String> values, List<AnswerError> faults) {

}
