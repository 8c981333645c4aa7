package org.tawasul.process.action;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.tawasul.casefile.CaseFile;
import org.tawasul.casefile.CaseProgress;
import org.tawasul.deadline.WorkingCalendar;
import org.tawasul.process.CaseVariables;
import org.tawasul.process.DeadlineRule;
import org.tawasul.process.DeadlineTable;

import org.springframework.stereotype.Component;

/**
 * The clock goes on with what was left when the reporter was asked. Handlers who were
 * reminded before are not reminded again. Sets {@code resolveDue} and
 * {@code resolveReminder}.
 */
@Component
class ResumeResolutionClock extends CaseAction {

	private static final Duration NEVER = Duration.ofDays(1);

	private final DeadlineTable table;

	private final WorkingCalendar calendar;

	private final Clock clock;

	ResumeResolutionClock(CaseProgress progress, DeadlineTable table, WorkingCalendar calendar, Clock clock) {
		super(progress);
		this.table = table;
		this.calendar = calendar;
		this.clock = clock;
	}

	@Override
	void act(DelegateExecution execution, CaseFile file) {
		DeadlineRule rule = this.table.ruleFor(execution, file);
		Instant now = this.clock.instant();
		Duration left = Optional.ofNullable(file.getStanding().getTimeLeft()).orElse(Duration.ZERO);
		Instant due = this.calendar.after(now, left, rule.clock());
		progress().runClock(file.getNumber(), now, due);
		execution.setVariable(CaseVariables.RESOLVE_DUE, Date.from(due));
		execution.setVariable(CaseVariables.RESOLVE_REMINDER, Date.from(reminder(rule, now, left, due)));
	}

	/** Past the due date, where the interrupting timer is first, means: never. */
	private Instant reminder(DeadlineRule rule, Instant now, Duration left, Instant due) {
		Instant fullDue = this.calendar.due(now, rule.resolve(), rule.clock());
		Duration whole = this.calendar.left(now, fullDue, rule.clock());
		Duration used = whole.minus(left);
		Duration until = whole.multipliedBy(rule.remindAt()).dividedBy(100).minus(used);
		return until.isNegative() ? due.plus(NEVER) : this.calendar.after(now, until, rule.clock());
	}

}
