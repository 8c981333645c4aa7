package org.tawasul.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.tawasul.casefile.CaseWorkflow;
import org.tawasul.process.error.InvalidProcessRequestException;

import org.springframework.stereotype.Component;

/**
 * Keeps case and lifecycle consistent: a lifecycle begins only for a case that has had
 * none yet, and ends only when its case is closed, whoever starts or deletes it by hand.
 */
@Component
class LifecycleListeners {

	private final CaseWorkflow workflow;

	LifecycleListeners(CaseWorkflow workflow) {
		this.workflow = workflow;
	}

	ExecutionListener startListener() {
		return (execution) -> {
			if (isOwnProcess(execution)) {
				this.workflow.begin(CaseVariables.caseNumber(execution), execution.getProcessInstanceId());
			}
		};
	}

	ExecutionListener endListener() {
		return (execution) -> {
			if (isOwnProcess(execution)
					&& this.workflow.lock(CaseVariables.caseNumber(execution)).getPhase().isOpen()) {
				throw new InvalidProcessRequestException("case.open");
			}
		};
	}

	/** A lifecycle that another one calls is a part of that one. */
	private boolean isOwnProcess(DelegateExecution execution) {
		return execution.getProcessInstance().getSuperExecution() == null;
	}

}
