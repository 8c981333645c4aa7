package org.tawasul.meeting;

import java.util.Locale;

/**
 * What is told about a meeting. Texts: {@code meeting.notice.<code>} in the bundles.
 */
public enum MeetingNotice {

	RECEIVED(true), DECLINED(true), SCHEDULED(true), MOVED(true), POSTPONED(true), CALLED_OFF(true), HELD(true),
	NOT_HELD(true), ABSENT(true), NEW_TASK(false), REMINDER(false), SCREENING_OVERDUE(false),
	REQUESTER_CANCELLED(false);

	private final boolean forRequester;

	MeetingNotice(boolean forRequester) {
		this.forRequester = forRequester;
	}

	/**
	 * Whether it is for who has asked for the meeting.
	 * @return false for what the staff are told
	 */
	public boolean isForRequester() {
		return this.forRequester;
	}

	/**
	 * The code by which models and bundles know it.
	 * @return such as {@code called_off}
	 */
	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

	/**
	 * The notice with a code.
	 * @param code as a model names it
	 * @return the notice
	 * @throws IllegalArgumentException when there is none
	 */
	public static MeetingNotice of(String code) {
		return valueOf(code.toUpperCase(Locale.ROOT));
	}

	/** In keys of bundles words are joined by dashes. */
	String word() {
		return code().replace('_', '-');
	}

}
