package org.tawasul.meeting;

import java.time.Instant;

import org.tawasul.casefile.CaseNumber;

/**
 * Something that was promised in a meeting, and not kept until the date that the
 * requester was promised.
 *
 * @param meeting in which it was promised
 * @param caseNumber its case, which nobody has resolved yet
 * @param subject what, in short
 * @param unit code of the unit that keeps it
 * @param dueAt until when it should have been kept
 */
public record LateCommitment(MeetingNumber meeting, CaseNumber caseNumber, String subject, String unit, Instant dueAt) {

}
