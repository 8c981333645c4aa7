package org.tawasul.indicators;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.chrono.ChronoLocalDate;
import java.time.chrono.Chronology;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What a period is divided into, so that its course fits on a page: days, weeks from
 * Sunday on, months or years of the reader's calendar.
 */
final class PeriodParts {

	private static final int MOST_DAYS = 31;

	private static final int MOST_DAYS_IN_WEEKS = 100;

	private static final int MOST_DAYS_IN_MONTHS = 1100;

	private PeriodParts() {
	}

	static List<Period> of(Period period, Chronology calendar) {
		if (period.days() <= MOST_DAYS) {
			return divide(period, (day) -> day.plusDays(1));
		}
		if (period.days() <= MOST_DAYS_IN_WEEKS) {
			return divide(period, (day) -> day.with(TemporalAdjusters.next(DayOfWeek.SUNDAY)));
		}
		return (period.days() <= MOST_DAYS_IN_MONTHS)
				? divide(period, (day) -> next(calendar.date(day), ChronoField.DAY_OF_MONTH, ChronoUnit.MONTHS))
				: divide(period, (day) -> next(calendar.date(day), ChronoField.DAY_OF_YEAR, ChronoUnit.YEARS));
	}

	private static LocalDate next(ChronoLocalDate day, ChronoField first, ChronoUnit unit) {
		return LocalDate.from(day.with(first, 1).plus(1, unit));
	}

	private static List<Period> divide(Period period, UnaryOperator<LocalDate> next) {
		List<Period> parts = new ArrayList<>();
		for (LocalDate from = period.from(); !from.isAfter(period.until()); from = next.apply(from)) {
			LocalDate last = next.apply(from).minusDays(1);
			parts.add(new Period(from, last.isAfter(period.until()) ? period.until() : last));
		}
		return parts;
	}

}
