package org.tawasul.question;

/**
 * What a case's answers mean for its importance.
 *
 * @param urgent whether one of them is urgent by the question's data
 * @param affected how many people are affected
 */
public record AnswerSeverity(boolean urgent, AffectedPeople affected) {

}
