package org.tawasul.process.action;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.tawasul.periodic.PeriodicReportWorkflow;
import org.tawasul.periodic.ReportSettings;
import org.tawasul.process.error.InvalidProcessRequestException;
import org.tawasul.process.periodic.PeriodicReportVariables;

import org.springframework.stereotype.Component;

/**
 * Makes the report of a branch, unless it is made already. Inputs: how many
 * {@code issues} of each kind, made by {@code leastCases} cases at least, how many
 * {@code lateBodies}, and whether it tells {@code escalations}, {@code satisfaction} and
 * {@code changes}.
 */
@Component
class BuildPeriodicReport implements JavaDelegate {

	private final PeriodicReportWorkflow workflow;

	BuildPeriodicReport(PeriodicReportWorkflow workflow) {
		this.workflow = workflow;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.workflow.build(PeriodicReportVariables.report(execution),
				new ReportSettings(number(execution, "issues"), number(execution, "leastCases"),
						number(execution, "lateBodies"), isTrue(execution, "escalations"),
						isTrue(execution, "satisfaction"), isTrue(execution, "changes")));
	}

	private static int number(DelegateExecution execution, String input) {
		try {
			return Integer.parseInt(String.valueOf(execution.getVariable(input)));
		}
		catch (NumberFormatException ex) {
			throw new InvalidProcessRequestException("report.number", input);
		}
	}

	private static boolean isTrue(DelegateExecution execution, String input) {
		return Boolean.parseBoolean(String.valueOf(execution.getVariable(input)));
	}

}
