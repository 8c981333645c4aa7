package org.tawasul.process.action;

import java.util.Map;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.tawasul.casefile.CaseFile;
import org.tawasul.casefile.CaseWorkflow;
import org.tawasul.notification.MessageKind;
import org.tawasul.process.CaseVariables;

import org.springframework.stereotype.Component;

/**
 * Gives the case to the unit that the care centre has chosen, and tells the reporter.
 * Sets {@code unit}.
 */
@Component
class RouteToUnit extends CaseAction {

	private final CaseNotifications notifications;

	RouteToUnit(CaseWorkflow workflow, CaseNotifications notifications) {
		super(workflow);
		this.notifications = notifications;
	}

	@Override
	void act(DelegateExecution execution, CaseFile caseFile) {
		execution.setVariable(CaseVariables.UNIT, workflow().route(caseFile.getNumber()));
		this.notifications.notifyReporter(caseFile, MessageKind.REFERRED, Map.of());
	}

}
