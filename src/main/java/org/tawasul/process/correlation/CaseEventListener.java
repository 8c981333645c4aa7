package org.tawasul.process.correlation;

import java.util.Map;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.SuspendedEntityInteractionException;
import org.camunda.bpm.engine.variable.Variables;
import org.tawasul.casefile.CaseActionNotAllowedException;
import org.tawasul.casefile.CaseEvent.CaseOpened;
import org.tawasul.casefile.CaseEvent.CaseWithdrawn;
import org.tawasul.casefile.CaseEvent.InformationAdded;
import org.tawasul.casefile.CaseEvent.ObjectionRaised;
import org.tawasul.casefile.CaseEvent.ResolutionAccepted;
import org.tawasul.casefile.CaseEvent.WithdrawalRequested;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseWorkflow;
import org.tawasul.process.ProcessProperties;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Carries what happens to cases into their processes, inside the transaction in which it
 * happened: a case without its process cannot exist.
 */
@Component
class CaseEventListener {

	private final RuntimeService runtime;

	private final CaseWorkflow workflow;

	private final ProcessProperties properties;

	private final CaseMessageCorrelator messages;

	CaseEventListener(RuntimeService runtime, CaseWorkflow workflow, ProcessProperties properties,
			CaseMessageCorrelator messages) {
		this.runtime = runtime;
		this.workflow = workflow;
		this.properties = properties;
		this.messages = messages;
	}

	@EventListener
	void on(CaseOpened opened) {
		String key = this.properties.keyOf(this.workflow.lock(opened.number()).getReport().type());
		try {
			this.runtime.startProcessInstanceByKey(key, opened.number().toString());
		}
		catch (SuspendedEntityInteractionException ex) {
			throw new CaseActionNotAllowedException("suspended");
		}
	}

	@EventListener
	void on(InformationAdded added) {
		correlate(added.answer() ? "ReporterAnswered" : "InformationAdded", added.number());
	}

	@EventListener
	void on(WithdrawalRequested requested) {
		this.messages.correlate("InformationAdded", requested.number(),
				Map.of("message", Variables.stringValue("withdrawal_wished", true)));
	}

	@EventListener
	void on(ObjectionRaised raised) {
		correlate("ObjectionRaised", raised.number());
	}

	@EventListener
	void on(ResolutionAccepted accepted) {
		correlate("ResolutionAccepted", accepted.number());
	}

	@EventListener
	void on(CaseWithdrawn withdrawn) {
		correlate("CaseWithdrawn", withdrawn.number());
	}

	private void correlate(String message, CaseNumber number) {
		this.messages.correlate(message, number, Map.of());
	}

}
