package org.tawasul.process.action;

import java.time.Instant;
import java.util.Map;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.tawasul.casefile.CaseFile;
import org.tawasul.casefile.CaseWorkflow;
import org.tawasul.notification.MessageKind;

import org.springframework.stereotype.Component;

/**
 * Promises the reporter a new date and says why. Nothing else moves the promised date
 * once it is given.
 */
@Component
class SendInterimReply extends CaseAction {

	private final PromisedDates promises;

	private final CaseNotifications notifications;

	SendInterimReply(CaseWorkflow workflow, PromisedDates promises, CaseNotifications notifications) {
		super(workflow);
		this.promises = promises;
		this.notifications = notifications;
	}

	@Override
	void act(DelegateExecution execution, CaseFile caseFile) {
		Instant promised = this.promises.promiseFor(execution, caseFile);
		workflow().promise(caseFile.getNumber(), promised);
		boolean objection = "objected".equals(caseFile.getStatus());
		this.notifications.notifyReporter(caseFile, objection ? MessageKind.OBJECTION_RECEIVED : MessageKind.ESCALATED,
				Map.of("promisedAt", promised.toString(), "reason",
						caseFile.isEscalationDecided() ? "decided" : "overdue"));
	}

}
