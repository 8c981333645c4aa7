package org.tawasul.process.action;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.tawasul.casefile.CaseFile;
import org.tawasul.casefile.CaseWorkflow;
import org.tawasul.process.CaseVariables;

import org.springframework.stereotype.Component;

/**
 * Gives the case to the unit that the care centre has chosen. Sets {@code unit}.
 */
@Component
class RouteToUnit extends CaseAction {

	RouteToUnit(CaseWorkflow workflow) {
		super(workflow);
	}

	@Override
	void act(DelegateExecution execution, CaseFile caseFile) {
		execution.setVariable(CaseVariables.UNIT, workflow().route(caseFile.getNumber()));
	}

}
