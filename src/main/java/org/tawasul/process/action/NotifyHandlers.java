package org.tawasul.process.action;

import java.util.Map;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.tawasul.casefile.CaseFile;
import org.tawasul.casefile.CaseWorkflow;
import org.tawasul.notification.MessageKind;

import org.springframework.stereotype.Component;

/**
 * Tells those whose task it is: input {@code message}, a word of {@code MessageKind}.
 */
@Component
class NotifyHandlers extends CaseAction {

	private final HandlerNotifications notices;

	NotifyHandlers(CaseWorkflow progress, HandlerNotifications notices) {
		super(progress);
		this.notices = notices;
	}

	@Override
	void act(DelegateExecution execution, CaseFile file) {
		this.notices.toHandlers(file, MessageKind.of(input(execution, "message")), Map.of());
	}

}
