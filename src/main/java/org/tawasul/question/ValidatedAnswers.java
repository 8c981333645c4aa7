package org.tawasul.question;

import java.util.List;
import java.util.Map;

/**
 * Answers after the check.
 *
 * @param values what is kept of them, by the questions' codes
 * @param faults what is wrong; then the values are not whole
 */
public record ValidatedAnswers(Map<String, String> values, List<AnswerError> faults) {

}
