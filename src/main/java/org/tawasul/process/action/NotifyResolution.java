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
 * Gives the reporter the answer, with the time to object (input {@code time}, ISO
 * duration); tells those who worked on the case before. Sets {@code objectionUntil}.
 */
@Component
class NotifyResolution extends CaseAction {

	private final WorkingCalendar calendar;

	private final HandlerNotifications notices;

	private final Clock clock;

	NotifyResolution(CaseWorkflow progress, WorkingCalendar calendar, HandlerNotifications notices, Clock clock) {
		super(progress);
		this.calendar = calendar;
		this.notices = notices;
		this.clock = clock;
	}

	@Override
	void act(DelegateExecution execution, CaseFile file) {
		Instant until = this.calendar.due(this.clock.instant(), input(execution, "time"), ClockKind.ROUND_THE_CLOCK);
		progress().waitForVerdict(file.getNumber(), until);
		execution.setVariable(CaseVariables.OBJECTION_UNTIL, Date.from(until));
		this.notices.toReporter(file, MessageKind.RESOLVED, Map.of("objectionUntil", until.toString()));
		this.notices.whatWasDecided(file, "resolved");
	}

}
