package org.tawasul.indicators;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.chrono.ChronoLocalDate;
import java.time.chrono.HijrahDate;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;

/**
 * Periods that people choose without typing dates: from the beginning of the current
 * week, month and so on until today. Each is compared with as many days from the
 * beginning of the one before. Labels: {@code indicators.period.} and the lower-case
 * name.
 */
enum PeriodPreset {

	TODAY, WEEK, MONTH, QUARTER, YEAR, HIJRI_MONTH, HIJRI_YEAR;

	/** From its beginning until today. */
	Period until(LocalDate today) {
		return new Period(start(today), today);
	}

	/** The part of the one before that has as many days, as far as it has them. */
	Period before(LocalDate today) {
		LocalDate start = start(today);
		LocalDate from = start(start.minusDays(1));
		LocalDate until = from.plusDays(ChronoUnit.DAYS.between(start, today));
		return new Period(from, until.isBefore(start) ? until : start.minusDays(1));
	}

	/** Whether it is one of the Umm al-Qura calendar. */
	boolean isHijri() {
		return this == HIJRI_MONTH || this == HIJRI_YEAR;
	}

	private LocalDate start(LocalDate day) {
		return switch (this) {
			case TODAY -> day;
			case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.SUNDAY));
			case MONTH -> first(day, ChronoField.DAY_OF_MONTH);
			case QUARTER -> day.with(IsoFields.DAY_OF_QUARTER, 1);
			case YEAR -> first(day, ChronoField.DAY_OF_YEAR);
			case HIJRI_MONTH -> first(HijrahDate.from(day), ChronoField.DAY_OF_MONTH);
			case HIJRI_YEAR -> first(HijrahDate.from(day), ChronoField.DAY_OF_YEAR);
		};
	}

	private static LocalDate first(ChronoLocalDate day, ChronoField field) {
		return LocalDate.from(day.with(field, 1));
	}

}
