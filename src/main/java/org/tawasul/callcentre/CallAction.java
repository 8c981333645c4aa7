package org.tawasul.callcentre;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.meeting.MeetingNumber;

/**
 * Something that an agent did for a caller.
 *
 * @param id counts up
 * @param at when
 * @param agent user name
 * @param kind what
 * @param caseNumber on which case; null for a meeting
 * @param meetingNumber for which meeting; null for a case
 */
public record CallAction(long id, Instant at, String agent, CallActionKind kind, @Nullable CaseNumber caseNumber,
		@Nullable MeetingNumber meetingNumber) {

	/**
	 * What it was done on.
	 * @return the number of the case or of the meeting
	 */
	public String number() {
		return String.valueOf((this.meetingNumber != null) ? this.meetingNumber : this.caseNumber);
	}

}
