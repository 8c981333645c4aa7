package org.tawasul.process.action;

import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.Map;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.tawasul.casefile.CaseFile;
import org.tawasul.casefile.CaseWorkflow;
import org.tawasul.deadline.ClockKind;
import org.tawasul.deadline.WorkingCalendar;
import org.tawasul.directory.EscalationLevel;
import org.tawasul.directory.EscalationLevelKind;
import org.tawasul.directory.MinistryDirectory;
import org.tawasul.notification.MessageKind;
import org.tawasul.process.CaseVariables;

import org.springframework.stereotype.Component;

/**
 * Gives the case to the care centre, which finds the responsible unit within the input
 * {@code time} (ISO duration); input {@code tell} names who else is notified. Sets
 * {@code handlers} and {@code routingDue}.
 */
@Component
class AskCareCentre extends CaseAction {

	private final WorkingCalendar calendar;

	private final MinistryDirectory ministry;

	private final CaseNotifications notifications;

	private final Clock clock;

	AskCareCentre(CaseWorkflow workflow, WorkingCalendar calendar, MinistryDirectory ministry,
			CaseNotifications notifications, Clock clock) {
		super(workflow);
		this.calendar = calendar;
		this.ministry = ministry;
		this.notifications = notifications;
		this.clock = clock;
	}

	@Override
	void act(DelegateExecution execution, CaseFile caseFile) {
		EscalationLevel careCentre = new EscalationLevel(this.ministry.root().code(), EscalationLevelKind.CARE_CENTRE);
		Instant now = this.clock.instant();
		Instant until = this.calendar.due(now, input(execution, "time"), ClockKind.ROUND_THE_CLOCK);
		workflow().assign(caseFile.getNumber(), careCentre);
		workflow().startClock(caseFile.getNumber(), now, until);
		execution.setVariable(CaseVariables.HANDLERS, careCentre.group());
		execution.setVariable(CaseVariables.ROUTING_DUE, Date.from(until));
		Map<String, String> facts = Map.of("dueAt", until.toString());
		this.notifications.notifyHandlers(caseFile, MessageKind.NEW_TASK, facts);
		this.notifications.notifyImmediately(caseFile, input(execution, "tell"), facts);
	}

}
