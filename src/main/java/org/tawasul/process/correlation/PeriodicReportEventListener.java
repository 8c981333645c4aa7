package org.tawasul.process.correlation;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.SuspendedEntityInteractionException;
import org.tawasul.casefile.CaseActionNotAllowedException;
import org.tawasul.periodic.PeriodicReportAsked;
import org.tawasul.process.periodic.PeriodicReportVariables;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Has a report made that a manager has asked for, inside the transaction in which that
 * happened.
 */
@Component
class PeriodicReportEventListener {

	private static final String MESSAGE = "PeriodicReportAsked";

	private final RuntimeService runtime;

	PeriodicReportEventListener(RuntimeService runtime) {
		this.runtime = runtime;
	}

	@EventListener
	void on(PeriodicReportAsked asked) {
		try {
			this.runtime.startProcessInstanceByMessage(MESSAGE, PeriodicReportVariables.of(asked.key()));
		}
		catch (SuspendedEntityInteractionException ex) {
			throw new CaseActionNotAllowedException("suspended");
		}
	}

}
