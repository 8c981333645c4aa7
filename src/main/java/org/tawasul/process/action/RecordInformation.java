package org.tawasul.process.action;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.tawasul.casefile.CaseFile;
import org.tawasul.casefile.CaseWorkflow;
import org.tawasul.notification.MessageKind;
import org.tawasul.quality.AnswerReviewWorkflow;

import org.springframework.stereotype.Component;

/**
 * Notifies the handlers that the reporter added something, or asks to withdraw; while an
 * answer is reviewed also those who wrote it.
 */
@Component
class RecordInformation extends CaseAction {

	private final AnswerReviewWorkflow reviews;

	private final CaseNotifications notifications;

	RecordInformation(CaseWorkflow workflow, AnswerReviewWorkflow reviews, CaseNotifications notifications) {
		super(workflow);
		this.reviews = reviews;
		this.notifications = notifications;
	}

	@Override
	void act(DelegateExecution execution, CaseFile caseFile) {
		String message = input(execution, "message");
		MessageKind kind = message.isEmpty() ? MessageKind.INFORMATION_ADDED : MessageKind.of(message);
		this.notifications.notifyHandlersWithPauses(caseFile, kind);
		this.reviews.writers(caseFile.getNumber())
			.ifPresent((writers) -> this.notifications.notifyGroupWithPauses(caseFile, writers, kind));
	}

}
