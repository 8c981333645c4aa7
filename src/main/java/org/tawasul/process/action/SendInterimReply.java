package org.tawasul.process.action;

import java.time.Instant;
import java.util.Map;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.tawasul.casefile.CaseFile;
import org.tawasul.casefile.CaseWorkflow;
import org.tawasul.directory.EscalationLevelKind;
import org.tawasul.notification.MessageKind;

import org.springframework.stereotype.Component;

/**
 * Tells the reporter why it takes longer and promises a new date; the Minister, who has
 * no deadline, promises none. Of a case by itself nothing else but a question to them
 * moves the promised date once it is given; a linked case has that of its main case.
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
		String promised = promise(execution, caseFile);
		boolean objection = "objected".equals(caseFile.getStatus());
		this.notifications.notifyReporter(caseFile, objection ? MessageKind.OBJECTION_RECEIVED : MessageKind.ESCALATED,
				Map.of("promisedAt", promised, "reason", caseFile.isEscalationDecided() ? "decided" : "overdue",
						"level", String.valueOf(caseFile.getAssignment().getLevelKind()), "levelUnit",
						String.valueOf(caseFile.getAssignment().getLevelUnit())));
	}

	private String promise(DelegateExecution execution, CaseFile caseFile) {
		if (EscalationLevelKind.MINISTER.name().equals(caseFile.getAssignment().getLevelKind())) {
			workflow().removeDeadline(caseFile.getNumber());
			return "";
		}
		Instant promised = this.promises.promiseFor(execution, caseFile);
		workflow().promise(caseFile.getNumber(), promised);
		return promised.toString();
	}

}
