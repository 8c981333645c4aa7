package org.tawasul.process.action;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.tawasul.casefile.CaseFile;
import org.tawasul.casefile.CaseWorkflow;
import org.tawasul.directory.EscalationLevel;
import org.tawasul.process.EscalationPath;

import org.springframework.stereotype.Component;

/**
 * Moves the case to the next rung of the ladder, by its handlers' decision or because
 * their time is over.
 */
@Component
class EscalateCase extends CaseAction {

	private final EscalationPath ladder;

	EscalateCase(CaseWorkflow progress, EscalationPath ladder) {
		super(progress);
		this.ladder = ladder;
	}

	@Override
	void act(DelegateExecution execution, CaseFile file) {
		progress().escalated(file.getNumber(), reasonToEscalate(execution));
		EscalationLevel next = this.ladder.nextLevel(file);
		progress().standOn(file.getNumber(), next.unit(), next.kind().name(), next.group());
	}

}
