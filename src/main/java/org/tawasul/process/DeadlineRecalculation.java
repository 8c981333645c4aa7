package org.tawasul.process;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Objects;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.tawasul.casefile.CaseFile;
import org.tawasul.casefile.CaseWorkflow;
import org.tawasul.casefile.Importance;
import org.tawasul.casefile.event.ImportanceChanged;
import org.tawasul.process.decision.DeadlineRule;
import org.tawasul.process.decision.DeadlineTable;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * When staff change a case's importance, the deadline that runs gets the time of the new
 * one, from when its clock began; of a clock that was stopped, the same share is left as
 * before. What the reporter was promised stays.
 */
@Component
class DeadlineRecalculation {

	private final CaseWorkflow progress;

	private final DeadlineTable table;

	private final DeadlineCalculator caseClock;

	private final RuntimeService runtime;

	private final TimerRescheduler timers;

	private final ImmediateNotifications toldAtOnce;

	private final Clock clock;

	DeadlineRecalculation(CaseWorkflow progress, DeadlineTable table, DeadlineCalculator caseClock,
			RuntimeService runtime, TimerRescheduler timers, ImmediateNotifications toldAtOnce, Clock clock) {
		this.progress = progress;
		this.table = table;
		this.caseClock = caseClock;
		this.runtime = runtime;
		this.timers = timers;
		this.toldAtOnce = toldAtOnce;
		this.clock = clock;
	}

	@EventListener
	void on(ImportanceChanged changed) {
		CaseFile file = this.progress.lock(changed.number());
		ProcessInstance process = this.runtime.createProcessInstanceQuery()
			.processInstanceBusinessKey(changed.number().toString())
			.singleResult();
		String definition = process.getProcessDefinitionId();
		Importance before = Importance
			.valueOf((String) this.runtime.getVariable(process.getId(), CaseVariables.IMPORTANCE));
		this.runtime.setVariable(process.getId(), CaseVariables.IMPORTANCE, file.getImportance().name());
		DeadlineRule was = this.table.ruleFor(definition, file, before);
		DeadlineRule is = this.table.ruleFor(definition, file, file.getImportance());
		Duration left = file.getAssignment().getTimeLeft();
		if (left != null) {
			stopped(file, left, was, is);
		}
		else if (file.getAssignment().getDueAt() != null) {
			running(file, process.getId(), file.getAssignment().getDueAt(), was, is);
			this.toldAtOnce.notifyNewlyNamed(definition, file, before, file.getAssignment().getDueAt());
		}
	}

	private void stopped(CaseFile file, Duration left, DeadlineRule was, DeadlineRule is) {
		Instant now = this.clock.instant();
		Duration share = share(left, this.caseClock.wholeTime(now, was.resolve(), was.clock()),
				this.caseClock.wholeTime(now, is.resolve(), is.clock()));
		this.progress.stopClock(file.getNumber(), share);
	}

	/** The deadline that runs is the one whose variable holds the case's due date. */
	private void running(CaseFile file, String process, Instant due, DeadlineRule was, DeadlineRule is) {
		boolean resolves = holds(process, CaseVariables.RESOLVE_DUE, due);
		if (!resolves && !holds(process, CaseVariables.ASSESS_DUE, due)) {
			// The care centre has the same time for every importance.
			return;
		}
		Instant since = Objects.requireNonNull(file.getAssignment().getClockSince());
		Duration whole = this.caseClock.wholeTime(since, resolves ? is.resolve() : is.assess(), is.clock());
		Duration wholeBefore = this.caseClock.wholeTime(since, resolves ? was.resolve() : was.assess(), was.clock());
		Duration left = share(this.caseClock.timeBetween(since, due, was.clock()), wholeBefore, whole);
		DeadlineCalculator.DueDates times = this.caseClock.resume(since, left, whole, is.remindAt(), is.clock());
		this.progress.runClock(file.getNumber(), since, times.due());
		this.runtime.setVariables(process,
				Map.of(resolves ? CaseVariables.RESOLVE_DUE : CaseVariables.ASSESS_DUE, Date.from(times.due()),
						resolves ? CaseVariables.RESOLVE_REMINDER : CaseVariables.ASSESS_REMINDER,
						Date.from(times.reminder())));
		this.timers.reschedule(process, times.due());
	}

	private boolean holds(String process, String variable, Instant due) {
		return Date.from(due).equals(this.runtime.getVariable(process, variable));
	}

	private static Duration share(Duration left, Duration wholeBefore, Duration whole) {
		return left.equals(wholeBefore) ? whole
				: whole.multipliedBy(left.toSeconds()).dividedBy(Math.max(1, wholeBefore.toSeconds()));
	}

}
