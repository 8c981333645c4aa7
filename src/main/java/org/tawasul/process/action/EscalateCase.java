package org.tawasul.process.action;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.tawasul.casefile.CaseFile;
import org.tawasul.casefile.CaseWorkflow;

import org.springframework.stereotype.Component;

/**
 * Moves the case to the next escalation level, by its handlers' decision or because their
 * time is over.
 */
@Component
class EscalateCase extends CaseAction {

	private final EscalationPath path;

	EscalateCase(CaseWorkflow workflow, EscalationPath path) {
		super(workflow);
		this.path = path;
	}

	@Override
	void act(DelegateExecution execution, CaseFile caseFile) {
		workflow().escalate(caseFile.getNumber());
		workflow().moveToLevel(caseFile.getNumber(), this.path.nextLevel(caseFile));
	}

}
