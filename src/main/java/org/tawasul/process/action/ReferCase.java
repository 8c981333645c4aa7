package org.tawasul.process.action;

import java.util.Map;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.tawasul.casefile.CaseFile;
import org.tawasul.casefile.CaseWorkflow;
import org.tawasul.notification.MessageKind;
import org.tawasul.process.CaseVariables;

import org.springframework.stereotype.Component;

/**
 * Refers the case to the unit that its handlers have chosen, and tells the reporter who
 * has it then. Sets {@code unit}, to null when it was referred too often and the care
 * centre must route it.
 */
@Component
class ReferCase extends CaseAction {

	private final CaseNotifications notifications;

	ReferCase(CaseWorkflow workflow, CaseNotifications notifications) {
		super(workflow);
		this.notifications = notifications;
	}

	@Override
	void act(DelegateExecution execution, CaseFile caseFile) {
		execution.setVariable(CaseVariables.UNIT, workflow().refer(caseFile.getNumber()).orElse(null));
		this.notifications.notifyReporter(caseFile, MessageKind.REFERRED, Map.of());
	}

}
