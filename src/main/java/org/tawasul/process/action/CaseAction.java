package org.tawasul.process.action;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.tawasul.casefile.CaseFile;
import org.tawasul.casefile.CaseWorkflow;
import org.tawasul.process.CaseVariables;

/**
 * What a service task of the case model does: something to the one case that it carries.
 */
abstract class CaseAction implements JavaDelegate {

	private final CaseWorkflow progress;

	CaseAction(CaseWorkflow progress) {
		this.progress = progress;
	}

	@Override
	public final void execute(DelegateExecution execution) {
		act(execution, this.progress.lock(CaseVariables.caseNumber(execution)));
	}

	abstract void act(DelegateExecution execution, CaseFile file);

	CaseWorkflow progress() {
		return this.progress;
	}

	/** Why a case leaves its rung: somebody decided so, or the time was over. */
	static String reasonToEscalate(DelegateExecution execution) {
		boolean decided = "ESCALATE".equals(input(execution, "decision"))
				|| "ESCALATE".equals(input(execution, "outcome"));
		return decided ? "decided" : "overdue";
	}

	static String input(DelegateExecution execution, String name) {
		Object value = execution.getVariable(name);
		return (value != null) ? value.toString() : "";
	}

}
