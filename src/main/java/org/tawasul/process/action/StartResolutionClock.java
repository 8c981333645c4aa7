package org.tawasul.process.action;

import java.time.Clock;
import java.time.Instant;
import java.util.Date;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.tawasul.casefile.CaseFile;
import org.tawasul.casefile.CaseWorkflow;
import org.tawasul.casefile.Importance;
import org.tawasul.deadline.ClockKind;
import org.tawasul.deadline.WorkingCalendar;
import org.tawasul.process.CaseVariables;
import org.tawasul.process.deadline.ImmediateNotifications;

import org.springframework.stereotype.Component;

/**
 * Starts the time to resolve, and notifies those whom a raised importance concerns.
 * Inputs {@code time} (ISO duration), {@code clock}, {@code remindAt} (percent). Sets
 * {@code resolveDue} and {@code resolveReminder}.
 */
@Component
class StartResolutionClock extends CaseAction {

	private final WorkingCalendar calendar;

	private final ImmediateNotifications notifications;

	private final Clock clock;

	StartResolutionClock(CaseWorkflow workflow, WorkingCalendar calendar, ImmediateNotifications notifications,
			Clock clock) {
		super(workflow);
		this.calendar = calendar;
		this.notifications = notifications;
		this.clock = clock;
	}

	@Override
	void act(DelegateExecution execution, CaseFile caseFile) {
		ClockKind kind = ClockKind.valueOf(input(execution, "clock"));
		Instant now = this.clock.instant();
		Instant due = this.calendar.due(now, input(execution, "time"), kind);
		int percent = Integer.parseInt(input(execution, "remindAt"));
		workflow().startClock(caseFile.getNumber(), now, due);
		execution.setVariable(CaseVariables.RESOLVE_DUE, Date.from(due));
		execution.setVariable(CaseVariables.RESOLVE_REMINDER, Date.from(this.calendar.share(now, due, percent, kind)));
		String before = input(execution, CaseVariables.IMPORTANCE_BEFORE);
		if (!before.isEmpty()) {
			this.notifications.notifyNewlyNamed(execution.getProcessDefinitionId(), caseFile,
					Importance.valueOf(before), due);
		}
	}

}
