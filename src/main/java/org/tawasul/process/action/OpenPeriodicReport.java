package org.tawasul.process.action;

import java.util.Map;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.tawasul.periodic.ReportKey;
import org.tawasul.process.CaseVariables;
import org.tawasul.process.periodic.PeriodicReportVariables;

import org.springframework.stereotype.Component;

/**
 * Says what the report of a branch is, for the table that follows: {@code rhythm} and
 * {@code recipient}. Until the table answers, the report contains nothing and is sent to
 * nobody: so it stays where no rule matches.
 */
@Component
class OpenPeriodicReport implements JavaDelegate {

	private static final Map<String, Object> NOTHING = Map.of("issues", 0, "leastCases", 0, "lateBodies", 0,
			"escalations", false, "satisfaction", false, "changes", false, "mailed", false);

	@Override
	public void execute(DelegateExecution execution) {
		ReportKey key = PeriodicReportVariables.report(execution);
		CaseVariables.setTransient(execution, "rhythm", key.rhythm().name());
		CaseVariables.setTransient(execution, "recipient", key.recipient().name());
		NOTHING.forEach((name, value) -> CaseVariables.setTransient(execution, name, value));
	}

}
