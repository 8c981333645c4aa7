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
import org.tawasul.notification.MessageKind;
import org.tawasul.process.CaseVariables;

import org.springframework.stereotype.Component;

/**
 * Publishes the resolution that was drafted and sends it to the reporter, with the time
 * to object (input {@code time}, ISO duration); notifies those who worked on the case
 * before. Sets {@code objectionUntil}.
 */
@Component
class NotifyResolution extends CaseAction {

	private final WorkingCalendar calendar;

	private final CaseNotifications notifications;

	private final Clock clock;

	NotifyResolution(CaseWorkflow workflow, WorkingCalendar calendar, CaseNotifications notifications, Clock clock) {
		super(workflow);
		this.calendar = calendar;
		this.notifications = notifications;
		this.clock = clock;
	}

	@Override
	void act(DelegateExecution execution, CaseFile caseFile) {
		Instant until = this.calendar.due(this.clock.instant(), input(execution, "time"), ClockKind.ROUND_THE_CLOCK);
		workflow().publishResolution(caseFile.getNumber());
		workflow().awaitVerdict(caseFile.getNumber(), until);
		execution.setVariable(CaseVariables.OBJECTION_UNTIL, Date.from(until));
		this.notifications.notifyReporter(caseFile, MessageKind.RESOLVED, Map.of("objectionUntil", until.toString()));
		this.notifications.notifyFormerHandlersOfDecision(caseFile, "resolved");
	}

}
