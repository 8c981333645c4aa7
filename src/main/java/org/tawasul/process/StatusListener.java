package org.tawasul.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.tawasul.casefile.CaseWorkflow;
import org.tawasul.casefile.Phase;

/**
 * Moves the case to the status of a node of the model, when the node is reached.
 */
class StatusListener implements ExecutionListener {

	private final CaseWorkflow workflow;

	private final LifecycleProcessResolver processes;

	private final String status;

	private final Phase phase;

	StatusListener(CaseWorkflow workflow, LifecycleProcessResolver processes, String status, Phase phase) {
		this.workflow = workflow;
		this.processes = processes;
		this.status = status;
		this.phase = phase;
	}

	@Override
	public void notify(DelegateExecution execution) {
		this.processes.findCase(execution).ifPresent((number) -> this.workflow.moveTo(number, this.status, this.phase));
	}

}
