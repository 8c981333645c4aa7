package org.tawasul.meeting;

/**
 * There is no such meeting.
 */
public class MeetingNotFoundException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	MeetingNotFoundException(MeetingNumber number) {
		super("There is no meeting " + number);
	}

}
