package org.tawasul.process.deadline;

import java.time.Clock;
import java.util.Date;
import java.util.Map;
import java.util.Objects;

import org.camunda.bpm.engine.RuntimeService;
import org.tawasul.casefile.CaseEvent.ImportanceChanged;
import org.tawasul.casefile.CaseFile;
import org.tawasul.casefile.CaseWorkflow;
import org.tawasul.process.CaseVariables;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * When staff change a case's importance, the deadline that runs becomes that of the new
 * one, as {@link DeadlineChangePlanner} works out, and those are notified whom only the
 * new one names. What the reporter was promised stays.
 */
@Component
class DeadlineRecalculation {

	private final CaseWorkflow workflow;

	private final DeadlineChangePlanner planner;

	private final RuntimeService runtime;

	private final TimerRescheduler timers;

	private final ImmediateNotifications notifications;

	private final Clock clock;

	DeadlineRecalculation(CaseWorkflow workflow, DeadlineChangePlanner planner, RuntimeService runtime,
			TimerRescheduler timers, ImmediateNotifications notifications, Clock clock) {
		this.workflow = workflow;
		this.planner = planner;
		this.runtime = runtime;
		this.timers = timers;
		this.notifications = notifications;
		this.clock = clock;
	}

	@EventListener
	void on(ImportanceChanged changed) {
		CaseFile caseFile = this.workflow.lock(changed.number());
		DeadlineChange change = this.planner.plan(caseFile, caseFile.getImportance()).orElseThrow();
		this.runtime.setVariable(change.process(), CaseVariables.IMPORTANCE, caseFile.getImportance().name());
		this.timers.prioritize(change.process(), caseFile.getImportance());
		if (change.timeLeft() != null) {
			this.workflow.changeTimeLeft(caseFile.getNumber(), change.timeLeft());
		}
		if (change.running() != null) {
			restart(caseFile, change.process(), change.running(), Objects.requireNonNull(change.dates()));
		}
		this.notifications.notifyGroups(change.groups(), caseFile,
				Map.of("dueAt", Objects.toString(caseFile.getAssignment().getDueAt(), "")));
	}

	private void restart(CaseFile caseFile, String process, RunningDeadline running,
			DeadlineCalculator.DueDates dates) {
		this.workflow.startClock(caseFile.getNumber(), this.clock.instant(), dates.due());
		this.runtime.setVariables(process, Map.of(running.dueVariable(), Date.from(dates.due()),
				running.reminderVariable(), Date.from(dates.reminder())));
		this.timers.reschedule(process, dates.due());
	}

}
