package org.tawasul.process.action;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.tawasul.meeting.Meeting;
import org.tawasul.meeting.MeetingNotice;
import org.tawasul.meeting.MeetingWorkflow;

import org.springframework.stereotype.Component;

/**
 * Tells who has asked for a meeting. Input {@code notice}: a code of
 * {@code MeetingNotice}.
 */
@Component
class NotifyRequester extends MeetingAction {

	NotifyRequester(MeetingWorkflow workflow) {
		super(workflow);
	}

	@Override
	void act(DelegateExecution execution, Meeting meeting) {
		workflow().tell(meeting.getNumber(), MeetingNotice.of(input(execution, "notice")));
	}

}
