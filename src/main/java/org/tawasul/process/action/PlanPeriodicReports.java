package org.tawasul.process.action;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.tawasul.periodic.PeriodicReportWorkflow;
import org.tawasul.process.periodic.PeriodicReportVariables;

import org.springframework.stereotype.Component;

/**
 * Finds out which reports of the last whole week and month are still to be made. Sets
 * {@code reports}, for the branches that follow.
 */
@Component
class PlanPeriodicReports implements JavaDelegate {

	private final PeriodicReportWorkflow workflow;

	PlanPeriodicReports(PeriodicReportWorkflow workflow) {
		this.workflow = workflow;
	}

	@Override
	public void execute(DelegateExecution execution) {
		execution.setVariable(PeriodicReportVariables.REPORTS, PeriodicReportVariables.reports(this.workflow.plan()));
	}

}
