package org.tawasul.survey.call;

import org.tawasul.casefile.CaseEvent.CaseRated;
import org.tawasul.survey.call.SatisfactionCallEvent.AnsweredOtherwise;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Ends the call of a case whose reporter has answered by another way, in the transaction
 * of the answer.
 */
@Component
class AnsweredOtherwiseListener {

	private final SatisfactionCallRepository calls;

	private final ApplicationEventPublisher events;

	AnsweredOtherwiseListener(SatisfactionCallRepository calls, ApplicationEventPublisher events) {
		this.calls = calls;
		this.events = events;
	}

	/** The case is locked by whoever rates it. */
	@EventListener
	void on(CaseRated rated) {
		this.calls.findOf(rated.number())
			.filter((call) -> call.workflowId() != null && call.phase().isOpen()
					&& call.outcome() != CallOutcome.ANSWERED)
			.ifPresent((call) -> this.events.publishEvent(new AnsweredOtherwise(call.number())));
	}

}
