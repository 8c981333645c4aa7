package org.tawasul.process.action;

import java.util.Map;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.tawasul.casefile.CaseFile;
import org.tawasul.casefile.CaseWorkflow;
import org.tawasul.notification.MessageKind;

import org.springframework.stereotype.Component;

/**
 * Asks the reporter to rate how the case was handled.
 */
@Component
class InviteToRate extends CaseAction {

	private final CaseNotifications notifications;

	InviteToRate(CaseWorkflow workflow, CaseNotifications notifications) {
		super(workflow);
		this.notifications = notifications;
	}

	@Override
	void act(DelegateExecution execution, CaseFile caseFile) {
		this.notifications.notifyReporter(caseFile, MessageKind.RATE_INVITATION, Map.of());
	}

}
