package org.tawasul.process.decision;

import java.util.Map;

import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseWorkflow;
import org.tawasul.casefile.Importance;
import org.tawasul.directory.MinistryDirectory;
import org.tawasul.process.CaseVariables;
import org.tawasul.process.LifecycleProcessResolver;

import org.springframework.stereotype.Component;

/**
 * Hands the outputs of a table on, under their own names, to the steps that follow in the
 * same transaction, and importance and unit to the case. Kept as one map they would be
 * stored as a serialised object with every case.
 */
@Component
public class DecisionResultListener implements ExecutionListener {

	private final CaseWorkflow workflow;

	private final LifecycleProcessResolver processes;

	private final MinistryDirectory ministry;

	DecisionResultListener(CaseWorkflow workflow, LifecycleProcessResolver processes, MinistryDirectory ministry) {
		this.workflow = workflow;
		this.processes = processes;
		this.ministry = ministry;
	}

	@Override
	public void notify(DelegateExecution execution) {
		if (execution.getVariable("decisionResult") instanceof DmnDecisionResult result && !result.isEmpty()) {
			Map<String, Object> row = result.getSingleResult().getEntryMap();
			row.forEach((name, value) -> CaseVariables.setTransient(execution, name, value));
			this.processes.findCase(execution).ifPresent((number) -> apply(execution, number, row));
		}
	}

	/** A unit that the ministry does not have is none: the care centre finds one. */
	private void apply(DelegateExecution execution, CaseNumber number, Map<String, Object> row) {
		if (row.get(CaseVariables.IMPORTANCE) instanceof String importance) {
			this.workflow.setImportance(number, Importance.valueOf(importance));
		}
		if (row.get(CaseVariables.UNIT) instanceof String unit) {
			boolean known = this.ministry.unit(unit).isPresent();
			this.workflow.assignToUnit(number, known ? unit : null);
			execution.setVariable(CaseVariables.UNIT, known ? unit : null);
		}
	}

}
