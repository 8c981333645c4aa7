package org.tawasul.process.action;

import java.util.Map;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.tawasul.casefile.CaseFile;
import org.tawasul.casefile.CaseWorkflow;
import org.tawasul.directory.MinistryDirectory;
import org.tawasul.notification.MessageKind;
import org.tawasul.process.CaseVariables;

import org.springframework.stereotype.Component;

/**
 * Gives the case to the directorate of its region, without a region to general education,
 * because the care centre did not route it in time, and tells the reporter. Sets
 * {@code unit}.
 */
@Component
class RouteToDirectorate extends CaseAction {

	private final MinistryDirectory ministry;

	private final CaseNotifications notifications;

	RouteToDirectorate(CaseWorkflow workflow, MinistryDirectory ministry, CaseNotifications notifications) {
		super(workflow);
		this.ministry = ministry;
		this.notifications = notifications;
	}

	@Override
	void act(DelegateExecution execution, CaseFile caseFile) {
		String unit = this.ministry.directorateOf(caseFile.getReport().region())
			.orElseGet(this.ministry::generalEducation)
			.code();
		workflow().routeAutomatically(caseFile.getNumber(), unit);
		execution.setVariable(CaseVariables.UNIT, unit);
		this.notifications.notifyReporter(caseFile, MessageKind.REFERRED, Map.of());
	}

}
