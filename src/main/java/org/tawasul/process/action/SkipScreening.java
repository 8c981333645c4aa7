package org.tawasul.process.action;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.tawasul.meeting.Meeting;
import org.tawasul.meeting.MeetingWorkflow;

import org.springframework.stereotype.Component;

/**
 * Notes that nobody has screened the request in time: the office gets it as it is, and
 * the care centre is told.
 */
@Component
class SkipScreening extends MeetingAction {

	SkipScreening(MeetingWorkflow workflow) {
		super(workflow);
	}

	@Override
	void act(DelegateExecution execution, Meeting meeting) {
		workflow().skipScreening(meeting.getNumber());
	}

}
