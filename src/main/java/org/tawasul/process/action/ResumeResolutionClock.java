package org.tawasul.process.action;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.tawasul.casefile.CaseFile;
import org.tawasul.casefile.CaseWorkflow;
import org.tawasul.deadline.ClockKind;
import org.tawasul.process.CaseVariables;
import org.tawasul.process.deadline.DeadlineCalculator;
import org.tawasul.process.decision.DeadlineRule;
import org.tawasul.process.decision.DeadlineTable;

import org.springframework.stereotype.Component;

/**
 * The clock goes on with what was left when the reporter was asked, and the date promised
 * to them is put off by as long as they were waited for. Handlers who were reminded
 * before are not reminded again. Sets {@code resolveDue} and {@code resolveReminder}.
 */
@Component
class ResumeResolutionClock extends CaseAction {

	private final DeadlineTable table;

	private final DeadlineCalculator calculator;

	private final Clock clock;

	ResumeResolutionClock(CaseWorkflow workflow, DeadlineTable table, DeadlineCalculator calculator, Clock clock) {
		super(workflow);
		this.table = table;
		this.calculator = calculator;
		this.clock = clock;
	}

	@Override
	void act(DelegateExecution execution, CaseFile caseFile) {
		DeadlineRule rule = this.table.ruleFor(execution, caseFile);
		Instant now = this.clock.instant();
		Duration left = Optional.ofNullable(caseFile.getAssignment().getTimeLeft()).orElse(Duration.ZERO);
		Duration whole = this.calculator.wholeTime(now, rule.resolve(), rule.clock());
		DeadlineCalculator.DueDates times = this.calculator.resume(now, left, whole, rule.remindAt(), rule.clock());
		postponePromise(caseFile, now, times.due(), rule.clock());
		workflow().startClock(caseFile.getNumber(), now, times.due());
		execution.setVariable(CaseVariables.RESOLVE_DUE, Date.from(times.due()));
		execution.setVariable(CaseVariables.RESOLVE_REMINDER, Date.from(times.reminder()));
	}

	/** Never before the handlers' own deadline, of which at least a tenth is left. */
	private void postponePromise(CaseFile caseFile, Instant now, Instant due, ClockKind kind) {
		Instant promised = caseFile.getPromisedAt();
		Instant stopped = caseFile.getAssignment().getStoppedAt();
		if (promised != null && stopped != null) {
			Instant postponed = this.calculator.postpone(promised, stopped, now, kind);
			workflow().promise(caseFile.getNumber(), postponed.isBefore(due) ? due : postponed);
		}
	}

}
