package org.tawasul.question;

/**
 * A question and its answer in the reader's words.
 *
 * @param code the question's
 * @param question as it was put
 * @param answer in words
 * @param urgent whether this answer makes the case urgent
 */
public record AnswerView(String code, String question, String answer, boolean urgent) {

}
