package org.tawasul.meeting;

/**
 * The Minister has another meeting at that time.
 */
public class MeetingOverlapException extends MeetingActionNotAllowedException {

	private static final long serialVersionUID = 1L;

	private final transient MeetingNumber other;

	MeetingOverlapException(MeetingNumber other) {
		super("overlap");
		this.other = other;
	}

	/**
	 * The other meeting.
	 * @return its number
	 */
	public MeetingNumber other() {
		return this.other;
	}

}
