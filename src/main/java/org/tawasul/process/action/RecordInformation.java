package org.tawasul.process.action;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.tawasul.casefile.CaseFile;
import org.tawasul.casefile.CaseWorkflow;
import org.tawasul.notification.MessageKind;

import org.springframework.stereotype.Component;

/**
 * Notifies the handlers that the reporter added something, or asks to withdraw.
 */
@Component
class RecordInformation extends CaseAction {

	private final CaseNotifications notifications;

	RecordInformation(CaseWorkflow workflow, CaseNotifications notifications) {
		super(workflow);
		this.notifications = notifications;
	}

	@Override
	void act(DelegateExecution execution, CaseFile caseFile) {
		String message = input(execution, "message");
		this.notifications.notifyHandlersWithPauses(caseFile,
				message.isEmpty() ? MessageKind.INFORMATION_ADDED : MessageKind.of(message));
	}

}
