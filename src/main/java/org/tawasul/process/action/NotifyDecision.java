package org.tawasul.process.action;

import java.util.Map;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.tawasul.casefile.CaseFile;
import org.tawasul.casefile.CaseWorkflow;
import org.tawasul.notification.MessageKind;

import org.springframework.stereotype.Component;

/**
 * Publishes the Minister's answer, which is final, and sends it to the reporter; notifies
 * those who worked on the case before.
 */
@Component
class NotifyDecision extends CaseAction {

	private final CaseNotifications notifications;

	NotifyDecision(CaseWorkflow workflow, CaseNotifications notifications) {
		super(workflow);
		this.notifications = notifications;
	}

	@Override
	void act(DelegateExecution execution, CaseFile caseFile) {
		workflow().publishResolution(caseFile.getNumber());
		this.notifications.notifyReporter(caseFile, MessageKind.RESOLVED, Map.of("final", "true"));
		this.notifications.notifyFormerHandlersOfDecision(caseFile, "closed");
	}

}
