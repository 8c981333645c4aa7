package org.tawasul.process.action;

import java.util.Set;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.tawasul.periodic.PeriodicReportWorkflow;
import org.tawasul.periodic.ReportKey;
import org.tawasul.process.periodic.PeriodicReportVariables;

import org.springframework.stereotype.Component;

/**
 * Finds out which reports of the last whole week and month are still to be made, other
 * than those that an earlier morning has begun. Sets {@code reports}, for the branches
 * that follow.
 */
@Component
class PlanPeriodicReports implements JavaDelegate {

	private static final String PROCESS = "PeriodicReport";

	private final PeriodicReportWorkflow workflow;

	PlanPeriodicReports(PeriodicReportWorkflow workflow) {
		this.workflow = workflow;
	}

	@Override
	public void execute(DelegateExecution execution) {
		Set<String> begun = begun(execution.getProcessEngineServices().getRuntimeService());
		execution.setVariable(PeriodicReportVariables.REPORTS, PeriodicReportVariables
			.reports(this.workflow.plan().stream().filter((ReportKey key) -> !begun.contains(key.code())).toList()));
	}

	/** These are tried again, or wait for an administrator: once is enough. */
	private static Set<String> begun(RuntimeService runtime) {
		String[] processes = runtime.createProcessInstanceQuery()
			.processDefinitionKey(PROCESS)
			.list()
			.stream()
			.map(ProcessInstance::getId)
			.toArray(String[]::new);
		return (processes.length == 0) ? Set.of()
				: runtime.createVariableInstanceQuery()
					.processInstanceIdIn(processes)
					.variableName(PeriodicReportVariables.REPORT)
					.list()
					.stream()
					.map((variable) -> String.valueOf(variable.getValue()))
					.collect(Collectors.toSet());
	}

}
