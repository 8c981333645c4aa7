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

	private final HandlerNotifications notices;

	SendInterimReply(CaseWorkflow progress, PromisedDates promises, HandlerNotifications notices) {
		super(progress);
		this.promises = promises;
		this.notices = notices;
	}

	@Override
	void act(DelegateExecution execution, CaseFile file) {
		Instant promised = this.promises.promiseFor(execution, file);
		progress().promise(file.getNumber(), promised);
		boolean objection = "objected".equals(file.getStatus());
		this.notices.toReporter(file, objection ? MessageKind.OBJECTION_RECEIVED : MessageKind.ESCALATED,
				Map.of("promisedAt", promised.toString(), "reason", reasonToEscalate(execution)));
	}

}
