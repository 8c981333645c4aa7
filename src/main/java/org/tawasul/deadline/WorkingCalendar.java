package org.tawasul.deadline;

import java.time.Duration;
import java.time.Instant;

import org.springframework.stereotype.Component;

/**
 * Calculates deadlines by either clock. Round the clock a day is 24 hours. In working
 * time
 * <ul>
 * <li>a moment outside of working hours counts as the next opening;</li>
 * <li>{@code PnD} keeps the share of the day that is used: from 10:00 of a day of 7:30 to
 * 14:30 to 10:00 of the n-th working day after it, or to the same share of a shorter day
 * in Ramadan;</li>
 * <li>hours and minutes are hours and minutes of work; beside days they are counted after
 * the days;</li>
 * <li>what ends exactly with a working day is due at its closing, not at the next
 * opening: {@code P1D} from an opening is that day's closing.</li>
 * </ul>
 * The Umm al-Qura calendar bounds working time to the Gregorian years 1883 to 2174.
 */
@Component
public class WorkingCalendar {

	/**
	 * How far {@link #timeLeft} looks: what lies further off is given as this far off.
	 */
	private static final Duration HORIZON = Duration.ofDays(3653);

	private final WorkingDayFinder days;

	WorkingCalendar(WorkingDayFinder days) {
		this.days = days;
	}

	/**
	 * When something is due.
	 * @param start when its time begins
	 * @param isoAllowance how much time it has, see {@link DeadlineAllowance#of}
	 * @param clock which time counts
	 * @return a moment after the start
	 * @throws IllegalArgumentException if the allowance is none
	 */
	public Instant due(Instant start, String isoAllowance, ClockKind clock) {
		DeadlineAllowance allowance = DeadlineAllowance.of(isoAllowance);
		if (clock == ClockKind.ROUND_THE_CLOCK) {
			return start.plus(Duration.ofDays(allowance.days())).plus(allowance.time());
		}
		return afterWorking(afterDays(start, allowance.days()), allowance.time());
	}

	/**
	 * The moment at which a share of the time is used, such as that of a reminder.
	 * @param start when the time begins
	 * @param due when it is over
	 * @param percent 0 to 100
	 * @param clock which time counts
	 * @return the moment, never before the start
	 * @throws IllegalArgumentException if the percentage is none
	 */
	public Instant share(Instant start, Instant due, int percent, ClockKind clock) {
		if (percent < 0 || percent > 100) {
			throw new IllegalArgumentException("Not a percentage: " + percent);
		}
		return after(start, timeLeft(start, due, clock).multipliedBy(percent).dividedBy(100), clock);
	}

	/**
	 * The time that is left. Working time looks ten years ahead and back.
	 * @param now from when
	 * @param due until when
	 * @param clock which time counts
	 * @return hours of that clock; negative if it is past due
	 */
	public Duration timeLeft(Instant now, Instant due, ClockKind clock) {
		if (clock == ClockKind.ROUND_THE_CLOCK) {
			return Duration.between(now, due);
		}
		return due.isBefore(now) ? between(due, now).negated() : between(now, due);
	}

	/**
	 * The moment at which an amount of time has passed, such as what was left before a
	 * pause.
	 * @param start when the time begins
	 * @param time hours of that clock; with none or less than none the start itself is
	 * returned
	 * @param clock which time counts
	 * @return the moment, never before the start
	 * @throws IllegalArgumentException if the time is longer than ten years
	 */
	public Instant after(Instant start, Duration time, ClockKind clock) {
		if (time.isNegative()) {
			return start;
		}
		if (time.compareTo(HORIZON) > 0) {
			throw new IllegalArgumentException("Longer than ten years: " + time);
		}
		return (clock == ClockKind.ROUND_THE_CLOCK) ? start.plus(time) : afterWorking(start, time);
	}

	private Instant afterDays(Instant start, int days) {
		if (days == 0) {
			return start;
		}
		WorkingDay first = this.days.at(start);
		Duration used = first.used(start);
		if (used.isZero()) {
			return later(first, days - 1).closes();
		}
		return later(first, days).sameShare(used, first);
	}

	private WorkingDay later(WorkingDay first, int days) {
		WorkingDay day = first;
		for (int count = 0; count < days; count++) {
			day = this.days.next(day.date());
		}
		return day;
	}

	private Instant afterWorking(Instant start, Duration time) {
		if (time.isZero()) {
			return start;
		}
		WorkingDay day = this.days.at(start);
		Duration ahead = time.plus(day.used(start));
		while (ahead.compareTo(day.length()) > 0) {
			ahead = ahead.minus(day.length());
			day = this.days.next(day.date());
		}
		return day.opens().plus(ahead);
	}

	private Duration between(Instant from, Instant to) {
		Instant end = to.isAfter(from.plus(HORIZON)) ? from.plus(HORIZON) : to;
		Duration time = Duration.ZERO;
		WorkingDay day = this.days.at(from);
		Duration before = day.used(from);
		while (!end.isBefore(day.closes())) {
			time = time.plus(day.length());
			day = this.days.next(day.date());
		}
		return time.plus(day.used(end)).minus(before);
	}

}
