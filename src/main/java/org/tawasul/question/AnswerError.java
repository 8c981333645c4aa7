package org.tawasul.question;

/**
 * What is wrong with an answer.
 *
 * @param question the question's code, as it was sent
 * @param rule the rule for programs: lower case, words joined by dashes
 * @param message the rule in the sender's language
 */
public record AnswerError(String question, String rule, String message) {

}
