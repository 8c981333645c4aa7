package org.tawasul.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.tawasul.casefile.CaseWorkflow;
import org.tawasul.casefile.Phase;

/**
 * Moves the case to the status that is drawn on a node, when the node is reached.
 */
class StatusListener implements ExecutionListener {

	private final CaseWorkflow progress;

	private final String status;

	private final Phase phase;

	StatusListener(CaseWorkflow progress, String status, Phase phase) {
		this.progress = progress;
		this.status = status;
		this.phase = phase;
	}

	@Override
	public void notify(DelegateExecution execution) {
		this.progress.moveTo(CaseVariables.caseNumber(execution), this.status, this.phase);
	}

}
