package org.tawasul.process.action;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.tawasul.casefile.CaseFile;
import org.tawasul.casefile.CaseWorkflow;

import org.springframework.stereotype.Component;

/**
 * Moves a case whose resolution the reporter does not accept to the next escalation
 * level, never back to the same people.
 */
@Component
class RecordObjection extends CaseAction {

	private final EscalationPath path;

	RecordObjection(CaseWorkflow workflow, EscalationPath path) {
		super(workflow);
		this.path = path;
	}

	@Override
	void act(DelegateExecution execution, CaseFile caseFile) {
		workflow().moveToLevel(caseFile.getNumber(), this.path.nextLevel(caseFile));
	}

}
