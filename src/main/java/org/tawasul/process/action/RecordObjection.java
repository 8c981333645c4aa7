package org.tawasul.process.action;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.tawasul.casefile.CaseFile;
import org.tawasul.casefile.CaseWorkflow;
import org.tawasul.directory.EscalationLevel;
import org.tawasul.process.EscalationPath;

import org.springframework.stereotype.Component;

/**
 * Moves a case whose resolution the reporter does not accept to the next rung, never back
 * to the same people.
 */
@Component
class RecordObjection extends CaseAction {

	private final EscalationPath ladder;

	RecordObjection(CaseWorkflow progress, EscalationPath ladder) {
		super(progress);
		this.ladder = ladder;
	}

	@Override
	void act(DelegateExecution execution, CaseFile file) {
		EscalationLevel next = this.ladder.nextLevel(file);
		progress().standOn(file.getNumber(), next.unit(), next.kind().name(), next.group());
	}

}
