package org.tawasul.process.meeting;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.tawasul.meeting.MeetingNumber;
import org.tawasul.process.error.InvalidProcessRequestException;

/**
 * The variables of a meeting's process, besides {@code handlers}, which means the same as
 * for a case.
 */
public final class MeetingVariables {

	/** Date: when the time of the running task is over. */
	public static final String MEETING_DUE = "meetingDue";

	/** String: the cycle by which the handlers are reminded. */
	public static final String MEETING_REMINDERS = "meetingReminders";

	/** Date: when the meeting is over. */
	public static final String MEETING_OVER = "meetingOver";

	private MeetingVariables() {
	}

	/**
	 * The meeting that a process carries: its business key.
	 * @param execution a step of the process
	 * @return the meeting's number
	 * @throws InvalidProcessRequestException when the process carries none
	 */
	public static MeetingNumber meetingNumber(DelegateExecution execution) {
		String key = execution.getProcessBusinessKey();
		return MeetingNumber.parseExact((key != null) ? key : "")
			.orElseThrow(() -> new InvalidProcessRequestException("meeting.unknown"));
	}

}
