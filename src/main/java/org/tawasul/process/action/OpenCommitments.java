package org.tawasul.process.action;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.tawasul.meeting.Meeting;
import org.tawasul.meeting.MeetingWorkflow;

import org.springframework.stereotype.Component;

/**
 * Opens a case for each thing that was promised in the meeting.
 */
@Component
class OpenCommitments extends MeetingAction {

	OpenCommitments(MeetingWorkflow workflow) {
		super(workflow);
	}

	@Override
	void act(DelegateExecution execution, Meeting meeting) {
		workflow().openCommitments(meeting.getNumber());
	}

}
