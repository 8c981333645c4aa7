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
import org.tawasul.process.EscalationPath;

import org.springframework.stereotype.Component;

/**
 * Gives the case to the rung at which it stands, or to the first above it where somebody
 * is there. Inputs {@code time} (ISO duration), {@code clock}, {@code remindAt}
 * (percent), {@code tell} (who else hears at once, comma separated). Sets
 * {@code handlers}, {@code ministerReached}, {@code assessDue}, {@code assessReminder}.
 */
@Component
class AssignHandlers extends CaseAction {

	private final EscalationPath ladder;

	private final WorkingCalendar calendar;

	private final PromisedDates promises;

	private final HandlerNotifications notices;

	private final Clock clock;

	AssignHandlers(CaseWorkflow progress, EscalationPath ladder, WorkingCalendar calendar, PromisedDates promises,
			HandlerNotifications notices, Clock clock) {
		super(progress);
		this.ladder = ladder;
		this.calendar = calendar;
		this.promises = promises;
		this.notices = notices;
		this.clock = clock;
	}

	@Override
	void act(DelegateExecution execution, CaseFile file) {
		EscalationLevel rung = rungOf(file);
		ClockKind kind = ClockKind.valueOf(input(execution, "clock"));
		Instant now = this.clock.instant();
		Instant due = this.calendar.due(now, input(execution, "time"), kind);
		int percent = Integer.parseInt(input(execution, "remindAt"));
		progress().assign(file.getNumber(), rung.unit(), rung.kind().name(), rung.group());
		progress().runClock(file.getNumber(), now, due);
		execution.setVariable(CaseVariables.HANDLERS, rung.group());
		execution.setVariable(CaseVariables.MINISTER_REACHED, rung.kind() == EscalationLevelKind.MINISTER);
		execution.setVariable(CaseVariables.ASSESS_DUE, Date.from(due));
		execution.setVariable(CaseVariables.ASSESS_REMINDER, Date.from(this.calendar.share(now, due, percent, kind)));
		if (file.getPromisedAt() == null) {
			Instant studied = (rung.kind() == EscalationLevelKind.MINISTER) ? now : due;
			progress().promise(file.getNumber(), this.promises.firstPromise(execution, studied, kind));
		}
		tell(execution, file, rung, due);
	}

	/**
	 * A case without a rung yet starts at the foot; one on its way up is where it was
	 * put.
	 */
	private EscalationLevel rungOf(CaseFile file) {
		if (EscalationLevelKind.CARE_CENTRE.name().equals(file.getAssignment().getLevelKind())) {
			progress().holdBy(file.getNumber(), file.getAssignment().getUnit());
		}
		return this.ladder.currentLevel(file);
	}

	private void tell(DelegateExecution execution, CaseFile file, EscalationLevel rung, Instant due) {
		boolean foot = this.ladder.isFirstLevel(file, rung);
		Map<String, String> facts = Map.of("dueAt", due.toString());
		this.notices.toHandlers(file, foot ? MessageKind.NEW_TASK : MessageKind.ESCALATED_TO_YOU, facts);
		this.notices.atOnce(file, input(execution, "tell"), facts);
	}

}
