package org.tawasul.meeting;

import org.jspecify.annotations.Nullable;
import org.tawasul.meeting.MeetingCommitment.Promise;

/**
 * A visit as it is recorded, validated and normalised: either answered on the spot, or it
 * becomes a case.
 *
 * @param name the visitor's, at most 100 characters
 * @param identityNumber ten digits, or null
 * @param mobile E.164, or null
 * @param region ISO 3166-2 code of a region, or {@code ABROAD}
 * @param request what they ask for, 3 to 4,000 characters
 * @param answer what they were answered, or null
 * @param becomes the case that it becomes, or null
 */
public record VisitEntry(String name, @Nullable String identityNumber, @Nullable String mobile, String region,
		String request, @Nullable String answer, @Nullable Promise becomes) {

	/** Not in logs. */
	@Override
	public String toString() {
		return "visit";
	}

}
