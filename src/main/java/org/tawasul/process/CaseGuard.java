package org.tawasul.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.tawasul.casefile.CaseFile;
import org.tawasul.casefile.CaseProgress;

import org.springframework.stereotype.Component;

/**
 * Holds case and process together: a process begins only for a case that has none yet,
 * and ends only when its case is closed, whoever starts or deletes it by hand.
 */
@Component
class CaseGuard {

	private final CaseProgress progress;

	CaseGuard(CaseProgress progress) {
		this.progress = progress;
	}

	ExecutionListener atBegin() {
		return (execution) -> {
			if (caseOf(execution).getStatus() != null) {
				throw new CaseFault("case.begun");
			}
		};
	}

	ExecutionListener atEnd() {
		return (execution) -> {
			if (caseOf(execution).getPhase().isOpen()) {
				throw new CaseFault("case.open");
			}
		};
	}

	private CaseFile caseOf(DelegateExecution execution) {
		return this.progress.take(CaseVariables.caseOf(execution));
	}

}
