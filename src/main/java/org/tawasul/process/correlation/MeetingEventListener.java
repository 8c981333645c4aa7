package org.tawasul.process.correlation;

import java.util.List;

import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.SuspendedEntityInteractionException;
import org.camunda.bpm.engine.runtime.Execution;
import org.tawasul.meeting.MeetingActionNotAllowedException;
import org.tawasul.meeting.MeetingEvent.MeetingCalledOff;
import org.tawasul.meeting.MeetingEvent.MeetingMoved;
import org.tawasul.meeting.MeetingEvent.MeetingRequested;
import org.tawasul.meeting.MeetingNumber;
import org.tawasul.meeting.MeetingWorkflow;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Carries what happens to meetings into their processes, inside the transaction in which
 * it happened.
 */
@Component
class MeetingEventListener {

	private static final String PROCESS = "MinisterMeeting";

	private final RuntimeService runtime;

	private final MeetingWorkflow workflow;

	MeetingEventListener(RuntimeService runtime, MeetingWorkflow workflow) {
		this.runtime = runtime;
		this.workflow = workflow;
	}

	@EventListener
	void on(MeetingRequested requested) {
		try {
			this.runtime.startProcessInstanceByKey(PROCESS, requested.number().toString());
		}
		catch (SuspendedEntityInteractionException ex) {
			throw new MeetingActionNotAllowedException("suspended");
		}
	}

	@EventListener
	void on(MeetingMoved moved) {
		correlate("MeetingMoved", moved.number());
	}

	@EventListener
	void on(MeetingCalledOff calledOff) {
		correlate("MeetingCalledOff", calledOff.number());
	}

	private void correlate(String message, MeetingNumber number) {
		String process = this.workflow.lock(number).getWorkflowId();
		List<Execution> waiting = (process == null) ? List.of()
				: this.runtime.createExecutionQuery()
					.messageEventSubscriptionName(message)
					.processInstanceId(process)
					.list();
		if (waiting.size() != 1) {
			throw new MismatchingMessageCorrelationException(message,
					"the process of meeting " + number + " does not wait for it");
		}
		if (waiting.get(0).isSuspended()) {
			throw new MeetingActionNotAllowedException("suspended");
		}
		this.runtime.messageEventReceived(message, waiting.get(0).getId());
	}

}
