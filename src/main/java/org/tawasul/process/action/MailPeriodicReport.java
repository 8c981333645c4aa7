package org.tawasul.process.action;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.tawasul.periodic.PeriodicReportWorkflow;
import org.tawasul.process.periodic.PeriodicReportVariables;

import org.springframework.stereotype.Component;

/**
 * Writes the mails that bring the report of a branch to its recipients, unless that has
 * been done. They leave by the outbox, which tries again where a mail server is down.
 */
@Component
class MailPeriodicReport implements JavaDelegate {

	private final PeriodicReportWorkflow workflow;

	MailPeriodicReport(PeriodicReportWorkflow workflow) {
		this.workflow = workflow;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.workflow.mail(PeriodicReportVariables.report(execution));
	}

}
