package org.tawasul.process.action;

import java.util.Map;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.tawasul.casefile.CaseFile;
import org.tawasul.casefile.CaseWorkflow;
import org.tawasul.notification.MessageKind;

import org.springframework.stereotype.Component;

/**
 * Reminds those whose task it is that time is running out.
 */
@Component
class RemindHandlers extends CaseAction {

	private final CaseNotifications notifications;

	RemindHandlers(CaseWorkflow workflow, CaseNotifications notifications) {
		super(workflow);
		this.notifications = notifications;
	}

	@Override
	void act(DelegateExecution execution, CaseFile caseFile) {
		workflow().recordReminder(caseFile.getNumber());
		this.notifications.notifyHandlers(caseFile, MessageKind.REMINDER, Map.of());
	}

}
