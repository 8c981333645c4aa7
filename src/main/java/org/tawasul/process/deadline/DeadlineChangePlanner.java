package org.tawasul.process.deadline;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.Optional;
import java.util.Set;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.tawasul.casefile.CaseAssignment;
import org.tawasul.casefile.CaseFile;
import org.tawasul.casefile.Importance;
import org.tawasul.desk.ImportanceChangePreview;
import org.tawasul.directory.EscalationLevelKind;
import org.tawasul.process.CaseVariables;
import org.tawasul.process.decision.DeadlineRule;
import org.tawasul.process.decision.DeadlineTable;

/**
 * Works out what another importance does to a case's deadline, for the page that asks
 * before and for the change itself. The new time counts from the change: counted from the
 * beginning it could be over already, and the case would climb past the colleague who
 * works on it. A clock that is stopped goes on with the whole of the new time.
 */
@Component
class DeadlineChangePlanner implements ImportanceChangePreview {

	private final DeadlineTable table;

	private final DeadlineCalculator calculator;

	private final ImmediateNotifications notifications;

	private final RuntimeService runtime;

	private final Clock clock;

	DeadlineChangePlanner(DeadlineTable table, DeadlineCalculator calculator, ImmediateNotifications notifications,
			RuntimeService runtime, Clock clock) {
		this.table = table;
		this.calculator = calculator;
		this.notifications = notifications;
		this.runtime = runtime;
		this.clock = clock;
	}

	@Override
	public Consequence of(CaseFile caseFile, Importance importance) {
		return plan(caseFile, importance)
			.map((change) -> new Consequence((change.dates() != null) ? change.dates().due() : null, change.timeLeft(),
					change.groups()))
			.orElseGet(() -> new Consequence(null, null, Set.of()));
	}

	/**
	 * What a change does at this moment.
	 * @return nothing for a case without a process
	 */
	Optional<DeadlineChange> plan(CaseFile caseFile, Importance importance) {
		return Optional.ofNullable(caseFile.getWorkflowId())
			.map((id) -> this.runtime.createProcessInstanceQuery().processInstanceId(id).singleResult())
			.map((process) -> plan(process, caseFile, importance));
	}

	private DeadlineChange plan(ProcessInstance process, CaseFile caseFile, Importance after) {
		String definition = process.getProcessDefinitionId();
		Importance before = importanceOf(process, caseFile);
		DeadlineRule rule = this.table.ruleFor(definition, caseFile, after);
		CaseAssignment assignment = caseFile.getAssignment();
		Instant now = this.clock.instant();
		Set<String> named = isHandled(assignment) ? this.notifications.newlyNamed(definition, caseFile, before, after)
				: Set.of();
		if (assignment.getTimeLeft() != null) {
			return new DeadlineChange(process.getId(), null, null,
					this.calculator.wholeTime(now, rule.resolve(), rule.clock()), named);
		}
		RunningDeadline running = runningDeadline(process.getId(), assignment.getDueAt());
		return new DeadlineChange(
				process.getId(), running, (running != null)
						? this.calculator.start(now, running.timeOf(rule), rule.remindAt(), rule.clock()) : null,
				null, named);
	}

	/** The Minister has no deadline, and a case whose resolution is out has none left. */
	private static boolean isHandled(CaseAssignment assignment) {
		return assignment.getTimeLeft() != null || assignment.getDueAt() != null
				|| EscalationLevelKind.MINISTER.name().equals(assignment.getLevelKind());
	}

	/**
	 * The one whose variable holds the case's due date. The care centre has the same time
	 * for every importance.
	 */
	private @Nullable RunningDeadline runningDeadline(String process, @Nullable Instant due) {
		if (due == null) {
			return null;
		}
		return Arrays.stream(RunningDeadline.values())
			.filter((deadline) -> Date.from(due).equals(this.runtime.getVariable(process, deadline.dueVariable())))
			.reduce((assessment, resolution) -> resolution)
			.orElse(null);
	}

	/** By which the deadline was counted: the case may have changed already. */
	private Importance importanceOf(ProcessInstance process, CaseFile caseFile) {
		Object counted = this.runtime.getVariable(process.getId(), CaseVariables.IMPORTANCE);
		return (counted != null) ? Importance.valueOf(counted.toString()) : caseFile.getImportance();
	}

}
