package org.tawasul.process.action;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.tawasul.meeting.Meeting;
import org.tawasul.meeting.MeetingWorkflow;
import org.tawasul.process.error.InvalidProcessRequestException;
import org.tawasul.process.meeting.MeetingVariables;
import org.tawasul.process.subject.ProcessSubjects;

/**
 * What a service task of a model does to the one meeting that its process carries.
 */
abstract class MeetingAction implements JavaDelegate {

	private final MeetingWorkflow workflow;

	MeetingAction(MeetingWorkflow workflow) {
		this.workflow = workflow;
	}

	@Override
	public final void execute(DelegateExecution execution) {
		Meeting meeting = this.workflow.lock(MeetingVariables.meetingNumber(execution));
		// Another process may carry the number too, but moves nothing.
		if (!ProcessSubjects.rootOf(execution).getProcessInstanceId().equals(meeting.getWorkflowId())) {
			throw new InvalidProcessRequestException("meeting.unknown");
		}
		act(execution, meeting);
	}

	abstract void act(DelegateExecution execution, Meeting meeting);

	MeetingWorkflow workflow() {
		return this.workflow;
	}

	static String input(DelegateExecution execution, String name) {
		Object value = execution.getVariable(name);
		return (value != null) ? value.toString() : "";
	}

}
