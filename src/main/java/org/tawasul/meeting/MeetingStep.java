package org.tawasul.meeting;

/**
 * What a line of a meeting's history tells. Labels: {@code meeting.entry.<constant>} in
 * the bundles.
 */
public enum MeetingStep {

	REQUESTED, ASSIGNED, FORWARDED, SCREENING_OVERDUE, ACCEPTED, DECLINED, SCHEDULED, MOVED, CALLED_OFF, CANCELLED,
	REMINDED, HELD, NOT_HELD, ABSENT, RESCHEDULED, COMMITTED, NOTE;

	/**
	 * Whether the requester may read it, without the text that stands with it.
	 * @return false for what only the staff are told
	 */
	public boolean isForRequester() {
		return switch (this) {
			case REQUESTED, FORWARDED, ACCEPTED, DECLINED, SCHEDULED, MOVED, CALLED_OFF, CANCELLED, HELD, NOT_HELD,
					ABSENT, RESCHEDULED ->
				true;
			default -> false;
		};
	}

	/**
	 * Whether what stands with it was written for people; with others it is a code.
	 * @return false where a group's id stands there, or nothing
	 */
	public boolean isWithText() {
		return this != ASSIGNED && this != REMINDED;
	}

}
