package org.tawasul.process.action;

import java.util.Map;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.tawasul.casefile.CaseFile;
import org.tawasul.casefile.CaseProgress;
import org.tawasul.notification.MessageKind;

import org.springframework.stereotype.Component;

/**
 * Confirms the withdrawal to the reporter and tells the handlers.
 */
@Component
class RecordWithdrawal extends CaseAction {

	private final Notices notices;

	RecordWithdrawal(CaseProgress progress, Notices notices) {
		super(progress);
		this.notices = notices;
	}

	@Override
	void act(DelegateExecution execution, CaseFile file) {
		this.notices.toReporter(file, MessageKind.WITHDRAWN, Map.of());
		this.notices.toHandlers(file, MessageKind.WHAT_BECAME, Map.of("status", "withdrawn"));
	}

}
