package org.tawasul.process.action;

import java.util.Map;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.tawasul.casefile.CaseFile;
import org.tawasul.casefile.CaseWorkflow;
import org.tawasul.notification.MessageKind;

import org.springframework.stereotype.Component;

/**
 * Tells the handlers that the reporter added something, or wishes to withdraw.
 */
@Component
class RecordInformation extends CaseAction {

	private final HandlerNotifications notices;

	RecordInformation(CaseWorkflow progress, HandlerNotifications notices) {
		super(progress);
		this.notices = notices;
	}

	@Override
	void act(DelegateExecution execution, CaseFile file) {
		String message = input(execution, "message");
		this.notices.toHandlers(file, message.isEmpty() ? MessageKind.INFORMATION_ADDED : MessageKind.of(message),
				Map.of());
	}

}
