package org.tawasul.process.action;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.tawasul.casefile.CaseAssignment;
import org.tawasul.casefile.CaseFile;
import org.tawasul.casefile.CaseWorkflow;
import org.tawasul.deadline.ClockKind;
import org.tawasul.deadline.WorkingCalendar;
import org.tawasul.notification.MessageKind;
import org.tawasul.process.CaseVariables;
import org.tawasul.process.decision.DeadlineRule;
import org.tawasul.process.decision.DeadlineTable;

import org.springframework.stereotype.Component;

/**
 * Sends the handlers' question to the reporter and stops the clock: time with the
 * reporter does not count. Keeps what is left, at least a tenth of the whole time. Input
 * {@code time} (ISO duration): how long the reporter has to answer. Sets
 * {@code answerUntil}.
 */
@Component
class AskReporter extends CaseAction {

	private static final int LEAST_PART = 10;

	private final DeadlineTable table;

	private final WorkingCalendar calendar;

	private final CaseNotifications notifications;

	private final Clock clock;

	AskReporter(CaseWorkflow workflow, DeadlineTable table, WorkingCalendar calendar, CaseNotifications notifications,
			Clock clock) {
		super(workflow);
		this.table = table;
		this.calendar = calendar;
		this.notifications = notifications;
		this.clock = clock;
	}

	@Override
	void act(DelegateExecution execution, CaseFile caseFile) {
		DeadlineRule rule = this.table.ruleFor(execution, caseFile);
		Instant now = this.clock.instant();
		Duration left = left(caseFile.getAssignment(), now, leastOf(rule, now), rule.clock());
		String question = workflow().askReporter(caseFile.getNumber(), left);
		Instant until = this.calendar.due(now, input(execution, "time"), ClockKind.ROUND_THE_CLOCK);
		execution.setVariable(CaseVariables.ANSWER_UNTIL, Date.from(until));
		this.notifications.notifyReporter(caseFile, MessageKind.QUESTION,
				Map.of("question", question, "answerUntil", until.toString()));
	}

	/**
	 * At least a tenth of the level's whole time, also when an earlier pause has left
	 * less.
	 */
	private Duration leastOf(DeadlineRule rule, Instant now) {
		Instant whole = this.calendar.due(now, rule.resolve(), rule.clock());
		return this.calendar.timeLeft(now, whole, rule.clock()).dividedBy(LEAST_PART);
	}

	private Duration left(CaseAssignment assignment, Instant now, Duration least, ClockKind kind) {
		Instant due = assignment.getDueAt();
		Duration left = (due != null) ? this.calendar.timeLeft(now, due, kind) : Duration.ZERO;
		return (left.compareTo(least) > 0) ? left : least;
	}

}
