package org.tawasul.process.correlation;

import java.util.Map;

import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.tawasul.casefile.CaseActionNotAllowedException;
import org.tawasul.casefile.CaseEvent.CaseLinked;
import org.tawasul.casefile.CaseEvent.LinkUndone;
import org.tawasul.casefile.CaseEvent.MainCaseResolved;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Carries links between cases into the process of the linked case, inside the transaction
 * in which they are made, undone or followed.
 */
@Component
class CaseLinkEventListener {

	private final CaseMessageCorrelator messages;

	CaseLinkEventListener(CaseMessageCorrelator messages) {
		this.messages = messages;
	}

	/** A model of the owner, or an old one, may have no step that waits. */
	@EventListener
	void on(CaseLinked linked) {
		try {
			this.messages.correlate("CaseLinked", linked.number(), Map.of());
		}
		catch (MismatchingMessageCorrelationException ex) {
			throw new CaseActionNotAllowedException("link.impossible");
		}
	}

	@EventListener
	void on(MainCaseResolved resolved) {
		this.messages.correlate("MainCaseResolved", resolved.number(), Map.of());
	}

	@EventListener
	void on(LinkUndone undone) {
		this.messages.correlate("LinkUndone", undone.number(), Map.of());
	}

}
