package org.tawasul.process.action;

import java.util.Date;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.tawasul.meeting.Meeting;
import org.tawasul.meeting.MeetingNotice;
import org.tawasul.meeting.MeetingWorkflow;
import org.tawasul.process.error.InvalidProcessRequestException;
import org.tawasul.process.meeting.MeetingVariables;

import org.springframework.stereotype.Component;

/**
 * Tells the requester when and where the meeting is; from then on it waits for its day
 * and is nobody's task. Input {@code notice}: {@code scheduled} or {@code moved}. Sets
 * {@code meetingOver}.
 */
@Component
class AnnounceMeeting extends MeetingAction {

	AnnounceMeeting(MeetingWorkflow workflow) {
		super(workflow);
	}

	@Override
	void act(DelegateExecution execution, Meeting meeting) {
		Date over = meeting.getTime()
			.map((time) -> Date.from(time.endsAt()))
			.orElseThrow(() -> new InvalidProcessRequestException("meeting.no-time"));
		workflow().release(meeting.getNumber());
		workflow().tell(meeting.getNumber(), MeetingNotice.of(input(execution, "notice")));
		execution.setVariable(MeetingVariables.MEETING_OVER, over);
	}

}
