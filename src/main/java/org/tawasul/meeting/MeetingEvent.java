package org.tawasul.meeting;

/**
 * What happened to a meeting by people's hands, announced in the transaction in which it
 * happened.
 */
public sealed interface MeetingEvent {

	/**
	 * Which meeting.
	 * @return its number
	 */
	MeetingNumber number();

	/**
	 * Somebody has asked for a meeting.
	 *
	 * @param number the new meeting's
	 */
	record MeetingRequested(MeetingNumber number) implements MeetingEvent {

	}

	/**
	 * It was moved to another time or place.
	 *
	 * @param number the meeting's
	 */
	record MeetingMoved(MeetingNumber number) implements MeetingEvent {

	}

	/**
	 * It was called off, by the office or by the requester.
	 *
	 * @param number the meeting's
	 */
	record MeetingCalledOff(MeetingNumber number) implements MeetingEvent {

	}

}
