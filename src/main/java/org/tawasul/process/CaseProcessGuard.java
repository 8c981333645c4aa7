package org.tawasul.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.tawasul.casefile.CaseFile;
import org.tawasul.casefile.CaseWorkflow;

import org.springframework.stereotype.Component;

/**
 * Holds case and process together: a process begins only for a case that has none yet,
 * and ends only when its case is closed, whoever starts or deletes it by hand.
 */
@Component
class CaseProcessGuard {

	private final CaseWorkflow progress;

	CaseProcessGuard(CaseWorkflow progress) {
		this.progress = progress;
	}

	ExecutionListener startListener() {
		return (execution) -> {
			if (caseOf(execution).getStatus() != null) {
				throw new InvalidProcessRequestException("case.begun");
			}
		};
	}

	ExecutionListener endListener() {
		return (execution) -> {
			if (caseOf(execution).getPhase().isOpen()) {
				throw new InvalidProcessRequestException("case.open");
			}
		};
	}

	private CaseFile caseOf(DelegateExecution execution) {
		return this.progress.lock(CaseVariables.caseNumber(execution));
	}

}
