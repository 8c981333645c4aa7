package org.tawasul.process.action;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.tawasul.casefile.CaseFile;
import org.tawasul.casefile.CaseWorkflow;
import org.tawasul.casefile.LinkedCaseWorkflow;

import org.springframework.stereotype.Component;

/**
 * Stops the clock of a case that was linked to a main case and waits for it. Escalation
 * is the main case's alone.
 */
@Component
class WaitForMainCase extends CaseAction {

	private final LinkedCaseWorkflow linkedCases;

	WaitForMainCase(CaseWorkflow workflow, LinkedCaseWorkflow linkedCases) {
		super(workflow);
		this.linkedCases = linkedCases;
	}

	@Override
	void act(DelegateExecution execution, CaseFile caseFile) {
		this.linkedCases.waitForMainCase(caseFile.getNumber());
	}

}
