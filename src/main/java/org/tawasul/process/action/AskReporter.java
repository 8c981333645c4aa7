package org.tawasul.process.action;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.tawasul.casefile.CaseFile;
import org.tawasul.casefile.CaseProgress;
import org.tawasul.casefile.Standing;
import org.tawasul.deadline.ClockKind;
import org.tawasul.deadline.WorkingCalendar;
import org.tawasul.notification.MessageKind;
import org.tawasul.process.CaseVariables;

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

	private final WorkingCalendar calendar;

	private final Notices notices;

	private final Clock clock;

	AskReporter(CaseProgress progress, WorkingCalendar calendar, Notices notices, Clock clock) {
		super(progress);
		this.calendar = calendar;
		this.notices = notices;
		this.clock = clock;
	}

	@Override
	void act(DelegateExecution execution, CaseFile file) {
		ClockKind kind = ClockKind.valueOf(input(execution, "clock"));
		Instant now = this.clock.instant();
		progress().stopClock(file.getNumber(), left(file.getStanding(), now, kind));
		Instant until = this.calendar.due(now, input(execution, "time"), ClockKind.ROUND_THE_CLOCK);
		execution.setVariable(CaseVariables.ANSWER_UNTIL, Date.from(until));
		this.notices.toReporter(file, MessageKind.QUESTION,
				Map.of("question", input(execution, "question"), "answerUntil", until.toString()));
	}

	private Duration left(Standing standing, Instant now, ClockKind kind) {
		Instant since = standing.getClockSince();
		Instant due = standing.getDueAt();
		if (since == null || due == null) {
			return Duration.ZERO;
		}
		Duration least = this.calendar.left(since, due, kind).dividedBy(LEAST_PART);
		Duration left = this.calendar.left(now, due, kind);
		return (left.compareTo(least) > 0) ? left : least;
	}

}
