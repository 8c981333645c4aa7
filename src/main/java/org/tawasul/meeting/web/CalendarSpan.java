package org.tawasul.meeting.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.chrono.HijrahDate;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;

/**
 * How much the calendar shows at a time. Labels: {@code meeting.calendar.span.<constant>}
 * and {@code meeting.calendar.heading.<constant>} in the bundles.
 */
enum CalendarSpan {

	/** A Gregorian month. */
	MONTH {

		@Override
		LocalDate first(LocalDate day) {
			return day.withDayOfMonth(1);
		}

		@Override
		LocalDate turn(LocalDate first, int by) {
			return first.plusMonths(by);
		}

	},

	/** A month of the Umm al-Qura calendar. */
	HIJRI {

		@Override
		LocalDate first(LocalDate day) {
			return LocalDate.from(HijrahDate.from(day).with(ChronoField.DAY_OF_MONTH, 1));
		}

		@Override
		LocalDate turn(LocalDate first, int by) {
			return LocalDate.from(HijrahDate.from(first).plus(by, ChronoUnit.MONTHS));
		}

	},

	/** From Sunday to Saturday. */
	WEEK {

		@Override
		LocalDate first(LocalDate day) {
			return sunday(day);
		}

		@Override
		LocalDate turn(LocalDate first, int by) {
			return first.plusWeeks(by);
		}

	};

	/** The first day of the span that a day is in. */
	abstract LocalDate first(LocalDate day);

	/** The first day of a span before or after the one that begins on a day. */
	abstract LocalDate turn(LocalDate first, int by);

	/** The Sunday with which the week of a day begins. */
	static LocalDate sunday(LocalDate day) {
		return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.SUNDAY));
	}

}
