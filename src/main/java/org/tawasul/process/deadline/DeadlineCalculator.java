package org.tawasul.process.deadline;

import java.time.Duration;
import java.time.Instant;

import org.tawasul.deadline.ClockKind;
import org.tawasul.deadline.WorkingCalendar;

import org.springframework.stereotype.Component;

/**
 * Calculates the deadline and the reminder of a clock that begins, or goes on with a part
 * of its time.
 */
@Component
public class DeadlineCalculator {

	private static final Duration NEVER = Duration.ofDays(1);

	private final WorkingCalendar calendar;

	DeadlineCalculator(WorkingCalendar calendar) {
		this.calendar = calendar;
	}

	/**
	 * The whole of an allowance, in time of its own clock.
	 * @param since when it begins
	 * @param allowance ISO duration
	 * @param kind which clock counts
	 * @return hours of that clock
	 */
	public Duration wholeTime(Instant since, String allowance, ClockKind kind) {
		return this.calendar.timeLeft(since, this.calendar.due(since, allowance, kind), kind);
	}

	/**
	 * The deadline of a clock that begins.
	 * @param since when it begins
	 * @param allowance ISO duration
	 * @param remindAt percent of the time after which handlers are reminded
	 * @param kind which clock counts
	 * @return when it is over, and when handlers are reminded
	 */
	DueDates start(Instant since, String allowance, int remindAt, ClockKind kind) {
		Instant due = this.calendar.due(since, allowance, kind);
		return new DueDates(due, this.calendar.share(since, due, remindAt, kind));
	}

	/**
	 * A date that waited while its clock stood still.
	 * @param date the date before
	 * @param stopped when the clock was stopped
	 * @param resumed when it goes on
	 * @param kind which clock counts
	 * @return later by as long as it stood still; one that was over by then stays
	 */
	public Instant postpone(Instant date, Instant stopped, Instant resumed, ClockKind kind) {
		return date.isBefore(stopped) ? date
				: this.calendar.after(resumed, this.calendar.timeLeft(stopped, date, kind), kind);
	}

	/**
	 * The deadline of a clock of which a part is left.
	 * @param since when it goes on
	 * @param left how much of the time is left then
	 * @param whole the whole time
	 * @param remindAt percent of the whole time after which handlers are reminded
	 * @param kind which clock counts
	 * @return when it is over; a reminder whose time has passed already is never due
	 */
	public DueDates resume(Instant since, Duration left, Duration whole, int remindAt, ClockKind kind) {
		Instant due = this.calendar.after(since, left, kind);
		Duration used = whole.minus(left);
		Duration until = whole.multipliedBy(remindAt).dividedBy(100).minus(used);
		// Past the due date the interrupting timer has been there first.
		return new DueDates(due, until.isNegative() ? due.plus(NEVER) : this.calendar.after(since, until, kind));
	}

	/**
	 * A deadline.
	 *
	 * @param due when the time is over
	 * @param reminder when handlers are reminded of it
	 */
	public record DueDates(Instant due, Instant reminder) {

	}

}
