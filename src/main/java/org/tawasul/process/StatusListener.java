package org.tawasul.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.tawasul.casefile.Phase;
import org.tawasul.process.subject.ProcessSubjects;

/**
 * Moves what the process carries to the status of a node of the model, when the node is
 * reached.
 */
class StatusListener implements ExecutionListener {

	private final ProcessSubjects subjects;

	private final String status;

	private final Phase phase;

	StatusListener(ProcessSubjects subjects, String status, Phase phase) {
		this.subjects = subjects;
		this.status = status;
		this.phase = phase;
	}

	@Override
	public void notify(DelegateExecution execution) {
		this.subjects.find(execution)
			.ifPresent((carried) -> carried.subject().moveTo(carried.key(), this.status, this.phase));
	}

}
