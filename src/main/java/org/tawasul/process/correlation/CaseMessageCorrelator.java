package org.tawasul.process.correlation;

import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.SuspendedEntityInteractionException;
import org.camunda.bpm.engine.runtime.Execution;
import org.camunda.bpm.engine.runtime.ExecutionQuery;
import org.slf4j.MDC;
import org.tawasul.casefile.CaseActionNotAllowedException;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseWorkflow;
import org.tawasul.process.CaseVariables;

import org.springframework.stereotype.Component;

/**
 * Delivers a message to the lifecycle of a case: to everything in it that waits for the
 * message, in the lifecycle itself first and then in the processes that it has called.
 */
@Component
class CaseMessageCorrelator {

	private final RuntimeService runtime;

	private final CaseWorkflow workflow;

	private final CaseProcessInstances instances;

	CaseMessageCorrelator(RuntimeService runtime, CaseWorkflow workflow, CaseProcessInstances instances) {
		this.runtime = runtime;
		this.workflow = workflow;
		this.instances = instances;
	}

	/**
	 * Delivers a message.
	 * @param message its name in the model
	 * @param number the case
	 * @param variables set where the message is received
	 * @throws CaseActionNotAllowedException an administrator has suspended who waits, or
	 * who would go on
	 * @throws MismatchingMessageCorrelationException nothing waits for the message
	 */
	void correlate(String message, CaseNumber number, Map<String, Object> variables) {
		List<Execution> waiting = this.instances.idsOf(this.workflow.lock(number))
			.stream()
			.flatMap((instance) -> waitingFor(message).processInstanceId(instance).list().stream())
			.toList();
		if (waiting.isEmpty()) {
			throw new MismatchingMessageCorrelationException(message,
					"nothing in the lifecycle of case " + number + " waits for it");
		}
		if (waiting.stream().anyMatch(Execution::isSuspended)) {
			throw new CaseActionNotAllowedException("suspended");
		}
		MDC.put(CaseVariables.LOGGED, number.toString());
		try {
			waiting.forEach((execution) -> deliver(message, execution, variables));
		}
		catch (SuspendedEntityInteractionException ex) {
			// What waits is not suspended, but what had called it and would go on.
			throw new CaseActionNotAllowedException("suspended");
		}
		finally {
			MDC.remove(CaseVariables.LOGGED);
		}
	}

	/** The one before may have ended it: a withdrawal cancels what was called. */
	private void deliver(String message, Execution execution, Map<String, Object> variables) {
		if (waitingFor(message).executionId(execution.getId()).count() > 0) {
			this.runtime.messageEventReceived(message, execution.getId(), variables);
		}
	}

	private ExecutionQuery waitingFor(String message) {
		return this.runtime.createExecutionQuery().messageEventSubscriptionName(message);
	}

}
