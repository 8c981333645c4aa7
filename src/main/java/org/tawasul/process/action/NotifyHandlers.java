package org.tawasul.process.action;

import java.util.Map;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.tawasul.casefile.CaseFile;
import org.tawasul.casefile.CaseWorkflow;
import org.tawasul.notification.MessageKind;

import org.springframework.stereotype.Component;

/**
 * Notifies the handlers. Input {@code message}: a code of {@code MessageKind}.
 */
@Component
class NotifyHandlers extends CaseAction {

	private final CaseNotifications notifications;

	NotifyHandlers(CaseWorkflow workflow, CaseNotifications notifications) {
		super(workflow);
		this.notifications = notifications;
	}

	@Override
	void act(DelegateExecution execution, CaseFile caseFile) {
		this.notifications.notifyHandlers(caseFile, MessageKind.of(input(execution, "message")), Map.of());
	}

}
