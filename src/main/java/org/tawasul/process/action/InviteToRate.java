package org.tawasul.process.action;

import java.util.Map;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.tawasul.casefile.CaseFile;
import org.tawasul.casefile.CaseWorkflow;
import org.tawasul.notification.MessageKind;

import org.springframework.stereotype.Component;

/**
 * Asks the reporter to rate how the case was handled.
 */
@Component
class InviteToRate extends CaseAction {

	private final HandlerNotifications notices;

	InviteToRate(CaseWorkflow progress, HandlerNotifications notices) {
		super(progress);
		this.notices = notices;
	}

	@Override
	void act(DelegateExecution execution, CaseFile file) {
		this.notices.toReporter(file, MessageKind.RATE_INVITATION, Map.of());
	}

}
