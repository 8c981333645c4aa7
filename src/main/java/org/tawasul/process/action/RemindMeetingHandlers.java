package org.tawasul.process.action;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.tawasul.meeting.Meeting;
import org.tawasul.meeting.MeetingWorkflow;

import org.springframework.stereotype.Component;

/**
 * Reminds those whose task the meeting is.
 */
@Component
class RemindMeetingHandlers extends MeetingAction {

	RemindMeetingHandlers(MeetingWorkflow workflow) {
		super(workflow);
	}

	@Override
	void act(DelegateExecution execution, Meeting meeting) {
		workflow().remind(meeting.getNumber());
	}

}
