package org.tawasul.process.action;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.tawasul.casefile.CaseFile;
import org.tawasul.casefile.CaseProgress;
import org.tawasul.directory.Rung;
import org.tawasul.process.LadderWalk;

import org.springframework.stereotype.Component;

/**
 * Moves the case to the next rung of the ladder, by its handlers' decision or because
 * their time is over.
 */
@Component
class EscalateCase extends CaseAction {

	private final LadderWalk ladder;

	EscalateCase(CaseProgress progress, LadderWalk ladder) {
		super(progress);
		this.ladder = ladder;
	}

	@Override
	void act(DelegateExecution execution, CaseFile file) {
		progress().escalated(file.getNumber(), reasonToEscalate(execution));
		Rung next = this.ladder.above(file);
		progress().standOn(file.getNumber(), next.unit(), next.kind().name(), next.group());
	}

}
