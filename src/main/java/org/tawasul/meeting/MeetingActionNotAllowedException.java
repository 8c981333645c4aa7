package org.tawasul.meeting;

/**
 * The meeting is not in a state in which this can be done. The message is
 * {@code meeting.refused.<code>} in the bundles.
 */
public class MeetingActionNotAllowedException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String code;

	/**
	 * Makes a refusal.
	 * @param code the rule that refuses, the end of a message key
	 */
	public MeetingActionNotAllowedException(String code) {
		super(code);
		this.code = code;
	}

	/**
	 * The rule that refuses.
	 * @return the end of a message key
	 */
	public String code() {
		return this.code;
	}

}
