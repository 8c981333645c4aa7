package org.tawasul.question;

/**
 * What a case's answers mean for its importance.
 *
 * @param urgent whether one of them is marked as urgent in the question's data
 * @param affected how many people it concerns
 */
public record AnswerSeverity(boolean urgent, AffectedPeople affected) {

}
