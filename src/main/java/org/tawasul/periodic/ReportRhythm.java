package org.tawasul.periodic;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/**
 * How often a report is made. Labels: {@code periodic.rhythm.<constant>} in the bundles.
 */
public enum ReportRhythm {

	/** Of a week from Sunday to Saturday. */
	WEEKLY,

	/** Of a month of the Gregorian calendar, by which the ministry works. */
	MONTHLY,

	/** When a manager asks for it, of the days until yesterday. */
	ASKED;

	/** Days of a report that is asked for. */
	private static final int WEEK = 7;

	private static final int MONTH = 30;

	/** The last whole period before a day. */
	Days lastBefore(LocalDate today) {
		return switch (this) {
			case WEEKLY -> {
				LocalDate sunday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.SUNDAY));
				yield new Days(sunday.minusDays(WEEK), sunday.minusDays(1));
			}
			case MONTHLY -> {
				LocalDate first = today.withDayOfMonth(1);
				yield new Days(first.minusMonths(1), first.minusDays(1));
			}
			case ASKED -> asked(today, false);
		};
	}

	/** The days that somebody asks for: a week, or thirty days. */
	static Days asked(LocalDate today, boolean month) {
		return new Days(today.minusDays(month ? MONTH : WEEK), today.minusDays(1));
	}

	/** What a period is compared with: the month before, or as many days. */
	Days before(Days days) {
		return (this == MONTHLY) ? new Days(days.from().minusMonths(1), days.from().minusDays(1)) : days.before();
	}

	/**
	 * Days that follow one another.
	 *
	 * @param from the first
	 * @param until the last
	 */
	public record Days(LocalDate from, LocalDate until) {

		Days before() {
			long days = this.until.toEpochDay() - this.from.toEpochDay() + 1;
			return new Days(this.from.minusDays(days), this.from.minusDays(1));
		}

	}

}
