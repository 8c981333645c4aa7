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

	private final HandlerNotifications notices;

	RemindHandlers(CaseWorkflow progress, HandlerNotifications notices) {
		super(progress);
		this.notices = notices;
	}

	@Override
	void act(DelegateExecution execution, CaseFile file) {
		progress().reminded(file.getNumber());
		this.notices.toHandlers(file, MessageKind.REMINDER, Map.of());
	}

}
