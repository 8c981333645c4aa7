package org.tawasul.process.action;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.tawasul.casefile.CaseFile;
import org.tawasul.casefile.CaseWorkflow;
import org.tawasul.process.CaseVariables;

import org.springframework.stereotype.Component;

/**
 * Refers the case to the unit that its handlers have chosen. Sets {@code unit}, to null
 * when it was referred too often and the care centre must route it.
 */
@Component
class ReferCase extends CaseAction {

	ReferCase(CaseWorkflow workflow) {
		super(workflow);
	}

	@Override
	void act(DelegateExecution execution, CaseFile caseFile) {
		execution.setVariable(CaseVariables.UNIT, workflow().refer(caseFile.getNumber()).orElse(null));
	}

}
