package org.tawasul.process.action;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.tawasul.casefile.CaseFile;
import org.tawasul.casefile.CaseProgress;
import org.tawasul.directory.Rung;
import org.tawasul.process.LadderWalk;

import org.springframework.stereotype.Component;

/**
 * Moves a case whose resolution the reporter does not accept to the next rung, never back
 * to the same people.
 */
@Component
class RecordObjection extends CaseAction {

	private final LadderWalk ladder;

	RecordObjection(CaseProgress progress, LadderWalk ladder) {
		super(progress);
		this.ladder = ladder;
	}

	@Override
	void act(DelegateExecution execution, CaseFile file) {
		Rung next = this.ladder.above(file);
		progress().standOn(file.getNumber(), next.unit(), next.kind().name(), next.group());
	}

}
