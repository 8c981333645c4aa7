package org.tawasul.process.action;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.tawasul.casefile.CaseFile;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseWorkflow;
import org.tawasul.process.CaseVariables;

/**
 * What a service task of a model does to the one case that its process carries.
 */
abstract class CaseAction implements JavaDelegate {

	private final CaseWorkflow workflow;

	CaseAction(CaseWorkflow workflow) {
		this.workflow = workflow;
	}

	@Override
	public final void execute(DelegateExecution execution) {
		CaseNumber number = CaseVariables.caseNumber(execution);
		act(execution, this.workflow.lock(number));
	}

	abstract void act(DelegateExecution execution, CaseFile caseFile);

	CaseWorkflow workflow() {
		return this.workflow;
	}

	static String input(DelegateExecution execution, String name) {
		Object value = execution.getVariable(name);
		return (value != null) ? value.toString() : "";
	}

}
