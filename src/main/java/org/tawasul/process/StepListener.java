package org.tawasul.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.tawasul.process.subject.ProcessSubjects;

import org.springframework.stereotype.Component;

/**
 * Tells what the process carries at which node it waits, when it comes there.
 */
@Component
class StepListener implements ExecutionListener {

	private final ProcessSubjects subjects;

	StepListener(ProcessSubjects subjects) {
		this.subjects = subjects;
	}

	@Override
	public void notify(DelegateExecution execution) {
		this.subjects.find(execution)
			.ifPresent((carried) -> carried.subject().reach(carried.key(), execution.getCurrentActivityId()));
	}

}
