package org.tawasul.process.decision;

import java.util.Map;

import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.tawasul.process.CaseVariables;
import org.tawasul.process.subject.ProcessSubjects;

import org.springframework.stereotype.Component;

/**
 * Hands the outputs of a table on, under their own names, to the steps that follow in the
 * same transaction, and to what the process carries, such as importance and unit to the
 * case. Kept as one map they would be stored as a serialised object with every case.
 */
@Component
public class DecisionResultListener implements ExecutionListener {

	private final ProcessSubjects subjects;

	DecisionResultListener(ProcessSubjects subjects) {
		this.subjects = subjects;
	}

	@Override
	public void notify(DelegateExecution execution) {
		if (execution.getVariable("decisionResult") instanceof DmnDecisionResult result && !result.isEmpty()) {
			Map<String, Object> row = result.getSingleResult().getEntryMap();
			row.forEach((name, value) -> CaseVariables.setTransient(execution, name, value));
			this.subjects.find(execution)
				.ifPresent((carried) -> carried.subject().apply(carried.key(), execution, row));
		}
	}

}
