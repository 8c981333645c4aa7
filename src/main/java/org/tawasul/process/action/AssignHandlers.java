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
import org.tawasul.notification.MessageKind;
import org.tawasul.process.CaseVariables;

import org.springframework.stereotype.Component;

/**
 * Gives the case to its escalation level, or to the first above it where somebody is
 * present. Inputs {@code time} (ISO duration), {@code clock}, {@code remindAt} (percent),
 * {@code tell} (who else is notified, comma separated). Sets {@code handlers},
 * {@code ministerReached}, {@code assessDue}, {@code assessReminder}. With the Minister
 * no deadline runs and no date is promised.
 */
@Component
class AssignHandlers extends CaseAction {

	private final EscalationPath path;

	private final WorkingCalendar calendar;

	private final PromisedDates promises;

	private final CaseNotifications notifications;

	private final Clock clock;

	AssignHandlers(CaseWorkflow workflow, EscalationPath path, WorkingCalendar calendar, PromisedDates promises,
			CaseNotifications notifications, Clock clock) {
		super(workflow);
		this.path = path;
		this.calendar = calendar;
		this.promises = promises;
		this.notifications = notifications;
		this.clock = clock;
	}

	@Override
	void act(DelegateExecution execution, CaseFile caseFile) {
		EscalationLevel level = levelOf(caseFile);
		ClockKind kind = ClockKind.valueOf(input(execution, "clock"));
		Instant now = this.clock.instant();
		Instant due = this.calendar.due(now, input(execution, "time"), kind);
		int percent = Integer.parseInt(input(execution, "remindAt"));
		workflow().assign(caseFile.getNumber(), level);
		boolean minister = level.kind() == EscalationLevelKind.MINISTER;
		execution.setVariable(CaseVariables.HANDLERS, level.group());
		execution.setVariable(CaseVariables.MINISTER_REACHED, minister);
		execution.setVariable(CaseVariables.ASSESS_DUE, Date.from(due));
		execution.setVariable(CaseVariables.ASSESS_REMINDER, Date.from(this.calendar.share(now, due, percent, kind)));
		if (minister) {
			workflow().removeDeadline(caseFile.getNumber());
			tell(execution, caseFile, level, Map.of());
		}
		else {
			workflow().startClock(caseFile.getNumber(), now, due);
			if (caseFile.getPromisedAt() == null) {
				workflow().promise(caseFile.getNumber(), this.promises.firstPromise(execution, due, kind));
			}
			tell(execution, caseFile, level, Map.of("dueAt", due.toString()));
		}
	}

	/** A case that comes from the care centre starts at its unit's first level. */
	private EscalationLevel levelOf(CaseFile caseFile) {
		if (EscalationLevelKind.CARE_CENTRE.name().equals(caseFile.getAssignment().getLevelKind())) {
			workflow().assignToUnit(caseFile.getNumber(), caseFile.getAssignment().getUnit());
		}
		return this.path.currentLevel(caseFile);
	}

	private void tell(DelegateExecution execution, CaseFile caseFile, EscalationLevel level,
			Map<String, String> facts) {
		boolean first = this.path.isFirstLevel(caseFile, level);
		this.notifications.notifyHandlers(caseFile, first ? MessageKind.NEW_TASK : MessageKind.ESCALATED_TO_YOU, facts);
		this.notifications.notifyImmediately(caseFile, input(execution, "tell"), facts);
	}

}
