package org.tawasul.process.action;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.tawasul.casefile.CaseFile;
import org.tawasul.casefile.CaseWorkflow;
import org.tawasul.process.CaseVariables;
import org.tawasul.process.DeadlineCalculator;
import org.tawasul.process.decision.DeadlineRule;
import org.tawasul.process.decision.DeadlineTable;

import org.springframework.stereotype.Component;

/**
 * The clock goes on with what was left when the reporter was asked. Handlers who were
 * reminded before are not reminded again. Sets {@code resolveDue} and
 * {@code resolveReminder}.
 */
@Component
class ResumeResolutionClock extends CaseAction {

	private final DeadlineTable table;

	private final DeadlineCalculator caseClock;

	private final Clock clock;

	ResumeResolutionClock(CaseWorkflow progress, DeadlineTable table, DeadlineCalculator caseClock, Clock clock) {
		super(progress);
		this.table = table;
		this.caseClock = caseClock;
		this.clock = clock;
	}

	@Override
	void act(DelegateExecution execution, CaseFile file) {
		DeadlineRule rule = this.table.ruleFor(execution, file);
		Instant now = this.clock.instant();
		Duration left = Optional.ofNullable(file.getAssignment().getTimeLeft()).orElse(Duration.ZERO);
		Duration whole = this.caseClock.wholeTime(now, rule.resolve(), rule.clock());
		DeadlineCalculator.DueDates times = this.caseClock.resume(now, left, whole, rule.remindAt(), rule.clock());
		progress().runClock(file.getNumber(), now, times.due());
		execution.setVariable(CaseVariables.RESOLVE_DUE, Date.from(times.due()));
		execution.setVariable(CaseVariables.RESOLVE_REMINDER, Date.from(times.reminder()));
	}

}
