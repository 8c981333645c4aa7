package org.tawasul.process.action;

import java.util.Map;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.tawasul.casefile.CaseFile;
import org.tawasul.casefile.CaseWorkflow;
import org.tawasul.notification.MessageKind;

import org.springframework.stereotype.Component;

/**
 * Gives the reporter the Minister's answer, which is final; tells those who worked on the
 * case before.
 */
@Component
class NotifyDecision extends CaseAction {

	private final HandlerNotifications notices;

	NotifyDecision(CaseWorkflow progress, HandlerNotifications notices) {
		super(progress);
		this.notices = notices;
	}

	@Override
	void act(DelegateExecution execution, CaseFile file) {
		this.notices.toReporter(file, MessageKind.RESOLVED, Map.of("final", "true"));
		this.notices.whatWasDecided(file, "closed");
	}

}
