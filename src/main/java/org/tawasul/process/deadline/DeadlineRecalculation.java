package org.tawasul.process.deadline;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Objects;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.tawasul.casefile.CaseEvent.ImportanceChanged;
import org.tawasul.casefile.CaseFile;
import org.tawasul.casefile.CaseWorkflow;
import org.tawasul.casefile.Importance;
import org.tawasul.directory.EscalationLevelKind;
import org.tawasul.process.CaseVariables;
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

	private final CaseWorkflow workflow;

	private final DeadlineTable table;

	private final DeadlineCalculator calculator;

	private final RuntimeService runtime;

	private final TimerRescheduler timers;

	private final ImmediateNotifications notifications;

	private final Clock clock;

	DeadlineRecalculation(CaseWorkflow workflow, DeadlineTable table, DeadlineCalculator calculator,
			RuntimeService runtime, TimerRescheduler timers, ImmediateNotifications notifications, Clock clock) {
		this.workflow = workflow;
		this.table = table;
		this.calculator = calculator;
		this.runtime = runtime;
		this.timers = timers;
		this.notifications = notifications;
		this.clock = clock;
	}

	@EventListener
	void on(ImportanceChanged changed) {
		CaseFile caseFile = this.workflow.lock(changed.number());
		ProcessInstance process = this.runtime.createProcessInstanceQuery()
			.processInstanceId(Objects.requireNonNull(caseFile.getWorkflowId()))
			.singleResult();
		String definition = process.getProcessDefinitionId();
		Importance before = Importance
			.valueOf((String) this.runtime.getVariable(process.getId(), CaseVariables.IMPORTANCE));
		this.runtime.setVariable(process.getId(), CaseVariables.IMPORTANCE, caseFile.getImportance().name());
		DeadlineRule oldRule = this.table.ruleFor(definition, caseFile, before);
		DeadlineRule newRule = this.table.ruleFor(definition, caseFile, caseFile.getImportance());
		Duration left = caseFile.getAssignment().getTimeLeft();
		if (left != null) {
			recalculateStopped(caseFile, left, oldRule, newRule);
		}
		else if (caseFile.getAssignment().getDueAt() != null) {
			recalculateRunning(caseFile, process.getId(), caseFile.getAssignment().getDueAt(), oldRule, newRule);
			this.notifications.notifyNewlyNamed(definition, caseFile, before, caseFile.getAssignment().getDueAt());
		}
		else if (EscalationLevelKind.MINISTER.name().equals(caseFile.getAssignment().getLevelKind())) {
			this.notifications.notifyNewlyNamed(definition, caseFile, before, null);
		}
	}

	private void recalculateStopped(CaseFile caseFile, Duration left, DeadlineRule oldRule, DeadlineRule newRule) {
		Instant now = this.clock.instant();
		Duration share = share(left, this.calculator.wholeTime(now, oldRule.resolve(), oldRule.clock()),
				this.calculator.wholeTime(now, newRule.resolve(), newRule.clock()));
		this.workflow.stopClock(caseFile.getNumber(), share);
	}

	/** The deadline that runs is the one whose variable holds the case's due date. */
	private void recalculateRunning(CaseFile caseFile, String process, Instant due, DeadlineRule oldRule,
			DeadlineRule newRule) {
		boolean resolves = holds(process, CaseVariables.RESOLVE_DUE, due);
		if (!resolves && !holds(process, CaseVariables.ASSESS_DUE, due)) {
			// The care centre has the same time for every importance.
			return;
		}
		Instant since = Objects.requireNonNull(caseFile.getAssignment().getClockSince());
		Duration whole = this.calculator.wholeTime(since, resolves ? newRule.resolve() : newRule.assess(),
				newRule.clock());
		Duration wholeBefore = this.calculator.wholeTime(since, resolves ? oldRule.resolve() : oldRule.assess(),
				oldRule.clock());
		Duration left = share(this.calculator.timeBetween(since, due, oldRule.clock()), wholeBefore, whole);
		DeadlineCalculator.DueDates times = this.calculator.resume(since, left, whole, newRule.remindAt(),
				newRule.clock());
		this.workflow.startClock(caseFile.getNumber(), since, times.due());
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
