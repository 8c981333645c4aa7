package org.tawasul.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.tawasul.process.subject.ProcessSubjects;

import org.springframework.stereotype.Component;

/**
 * Offers the facts of what a process carries to every table, as transient variables
 * before each business rule task.
 */
@Component
class FactsListener implements ExecutionListener {

	private final ProcessSubjects subjects;

	FactsListener(ProcessSubjects subjects) {
		this.subjects = subjects;
	}

	@Override
	public void notify(DelegateExecution execution) {
		this.subjects.find(execution)
			.ifPresent((carried) -> carried.subject()
				.facts(carried.key())
				.forEach((name, value) -> CaseVariables.setTransient(execution, name, value)));
	}

}
