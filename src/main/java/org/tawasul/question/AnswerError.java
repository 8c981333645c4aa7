package org.tawasul.question;

/**
 * An invalid answer.
 *
 * @param question the question's code, as submitted
 * @param rule the violated rule: lower case, words joined by dashes
 * @param message the explanation in the sender's language
 */
public record AnswerError(String question, String rule, String message) {

}
