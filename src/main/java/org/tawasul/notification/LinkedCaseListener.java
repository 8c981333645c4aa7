package org.tawasul.notification;

import java.util.Map;
import java.util.Objects;

import org.tawasul.casefile.CaseEvent.MainCasePromised;
import org.tawasul.casefile.CaseService;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells the reporter of a linked case each new date, which no step of their own case's
 * model gives them. In the transaction in which the date becomes their case's.
 */
@Component
class LinkedCaseListener {

	private final CaseService cases;

	private final Outbox outbox;

	LinkedCaseListener(CaseService cases, Outbox outbox) {
		this.cases = cases;
		this.outbox = outbox;
	}

	@EventListener
	void on(MainCasePromised promised) {
		this.outbox.toReporter(MessageKind.NEW_DATE, this.cases.lock(promised.number()),
				Map.of("promisedAt", Objects.toString(promised.until(), "")));
	}

}
