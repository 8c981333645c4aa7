package org.tawasul.process.action;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.tawasul.casefile.CaseFile;
import org.tawasul.casefile.CaseWorkflow;
import org.tawasul.process.CaseVariables;
import org.tawasul.process.error.InvalidProcessRequestException;
import org.tawasul.process.subject.ProcessSubjects;

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
		CaseFile caseFile = this.workflow.lock(CaseVariables.caseNumber(execution));
		String own = caseFile.getWorkflowId();
		// Another process may carry the number too, but moves nothing.
		if (own != null && !own.equals(ProcessSubjects.rootOf(execution).getProcessInstanceId())) {
			throw new InvalidProcessRequestException("case.unknown");
		}
		act(execution, caseFile);
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
