package org.tawasul.process.action;

import java.time.Clock;
import java.time.Instant;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.tawasul.casefile.CaseFile;
import org.tawasul.deadline.ClockKind;
import org.tawasul.deadline.WorkingCalendar;
import org.tawasul.process.decision.DeadlineRule;
import org.tawasul.process.decision.DeadlineTable;

import org.springframework.stereotype.Component;

/**
 * The date that a reporter can be promised: the time to study and the time to resolve at
 * the level that has the case, one after the other.
 */
@Component
class PromisedDates {

	private final DeadlineTable table;

	private final WorkingCalendar calendar;

	private final Clock clock;

	PromisedDates(DeadlineTable table, WorkingCalendar calendar, Clock clock) {
		this.table = table;
		this.calendar = calendar;
		this.clock = clock;
	}

	/**
	 * At the first level, where the table's result is available from the step before.
	 */
	Instant firstPromise(DelegateExecution execution, Instant studied, ClockKind kind) {
		return this.calendar.due(studied, String.valueOf(execution.getVariable("resolve")), kind);
	}

	Instant promiseFor(DelegateExecution execution, CaseFile caseFile) {
		DeadlineRule rule = this.table.ruleFor(execution, caseFile);
		Instant studied = this.calendar.due(this.clock.instant(), rule.assess(), rule.clock());
		return this.calendar.due(studied, rule.resolve(), rule.clock());
	}

}
