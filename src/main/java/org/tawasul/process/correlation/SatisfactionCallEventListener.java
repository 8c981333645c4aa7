package org.tawasul.process.correlation;

import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.SuspendedEntityInteractionException;
import org.camunda.bpm.engine.runtime.Execution;
import org.camunda.bpm.engine.variable.Variables;
import org.tawasul.casefile.CaseActionNotAllowedException;
import org.tawasul.survey.call.SatisfactionCallEvent.AnsweredOtherwise;
import org.tawasul.survey.call.SatisfactionCallEvent.CaseSampled;
import org.tawasul.survey.call.SatisfactionCallEvent.VoiceCallEnded;
import org.tawasul.survey.call.SatisfactionCallNumber;
import org.tawasul.survey.call.SatisfactionCallWorkflow;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Carries what happens to satisfaction calls into their processes, inside the transaction
 * in which it happened.
 */
@Component
class SatisfactionCallEventListener {

	private static final String PROCESS = "SatisfactionCall";

	private final RuntimeService runtime;

	private final SatisfactionCallWorkflow workflow;

	SatisfactionCallEventListener(RuntimeService runtime, SatisfactionCallWorkflow workflow) {
		this.runtime = runtime;
		this.workflow = workflow;
	}

	@EventListener
	void on(CaseSampled sampled) {
		try {
			this.runtime.startProcessInstanceByKey(PROCESS, sampled.number().toString());
		}
		catch (SuspendedEntityInteractionException ex) {
			throw new CaseActionNotAllowedException("suspended");
		}
	}

	/**
	 * The reporter's answer counts, also while an administrator has stopped the calls:
	 * their process then ends with its next step.
	 */
	@EventListener
	void on(AnsweredOtherwise answered) {
		List<Execution> waiting = waitingFor("SurveyAnswered", answered.number());
		if (waiting.stream().noneMatch(Execution::isSuspended)) {
			waiting.forEach((execution) -> this.runtime.messageEventReceived("SurveyAnswered", execution.getId()));
		}
	}

	@EventListener
	void on(VoiceCallEnded ended) {
		List<Execution> waiting = waitingFor("VoiceCallEnded", ended.number());
		if (waiting.size() != 1) {
			throw new MismatchingMessageCorrelationException("VoiceCallEnded",
					"the process of call " + ended.number() + " does not wait for it");
		}
		if (waiting.get(0).isSuspended()) {
			throw new CaseActionNotAllowedException("suspended");
		}
		this.runtime.messageEventReceived("VoiceCallEnded", waiting.get(0).getId(),
				Map.of("outcome", Variables.stringValue(ended.outcome(), true)));
	}

	private List<Execution> waitingFor(String message, SatisfactionCallNumber number) {
		String process = this.workflow.lock(number).workflowId();
		return (process == null) ? List.of()
				: this.runtime.createExecutionQuery()
					.messageEventSubscriptionName(message)
					.processInstanceId(process)
					.list();
	}

}
