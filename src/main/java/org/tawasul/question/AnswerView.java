package org.tawasul.question;

/**
 * A question and its answer in the reader's language.
 *
 * @param code the question's
 * @param question the question
 * @param answer the answer
 * @param urgent whether this answer makes the case urgent
 */
public record AnswerView(String code, String question, String answer, boolean urgent) {

}
