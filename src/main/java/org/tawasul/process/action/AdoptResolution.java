package org.tawasul.process.action;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.tawasul.casefile.CaseFile;
import org.tawasul.casefile.CaseWorkflow;
import org.tawasul.casefile.LinkedCaseWorkflow;
import org.tawasul.process.CaseVariables;

import org.springframework.stereotype.Component;

/**
 * Makes what was written for the linked cases the draft of this case's resolution. Sets
 * {@code unit} when nobody had routed the case: the main case's is responsible then, also
 * for an objection.
 */
@Component
class AdoptResolution extends CaseAction {

	private final LinkedCaseWorkflow linkedCases;

	AdoptResolution(CaseWorkflow workflow, LinkedCaseWorkflow linkedCases) {
		super(workflow);
		this.linkedCases = linkedCases;
	}

	@Override
	void act(DelegateExecution execution, CaseFile caseFile) {
		this.linkedCases.adoptResolution(caseFile.getNumber())
			.ifPresent((unit) -> execution.setVariable(CaseVariables.UNIT, unit));
	}

}
