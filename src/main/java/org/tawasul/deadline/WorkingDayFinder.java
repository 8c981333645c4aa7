package org.tawasul.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.chrono.HijrahDate;
import java.time.temporal.ChronoField;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import org.tawasul.language.DateFormatter;

import org.springframework.stereotype.Component;

/**
 * Finds working days by the settings, the Umm al-Qura calendar and the entered holidays.
 */
@Component
class WorkingDayFinder {

	/** In days. A calendar without a working day for longer is misconfigured. */
	private static final int LONGEST_CLOSURE = 92;

	private static final int RAMADAN = 9;

	private final CalendarProperties settings;

	private final HolidayLookup holidays;

	private final Supplier<WorkingWeek> week;

	WorkingDayFinder(CalendarProperties settings, HolidayLookup holidays, Supplier<WorkingWeek> week) {
		this.settings = settings;
		this.holidays = holidays;
		this.week = week;
	}

	/** The working day that a moment counts in: a running one, or else the next. */
	WorkingDay at(Instant moment) {
		LocalDate date = moment.atZone(DateFormatter.ZONE).toLocalDate();
		return on(date).filter((day) -> moment.isBefore(day.closes())).orElseGet(() -> next(date));
	}

	WorkingDay next(LocalDate date) {
		return following(date).orElseThrow(() -> new IllegalStateException(
				"tawasul.calendar has no working day in the " + LONGEST_CLOSURE + " days after " + date));
	}

	/** Whether a working day follows within the longest possible closure. */
	boolean opensAfter(LocalDate date) {
		return following(date).isPresent();
	}

	private Optional<WorkingDay> following(LocalDate date) {
		return IntStream.rangeClosed(1, LONGEST_CLOSURE)
			.mapToObj((days) -> on(date.plusDays(days)))
			.flatMap(Optional::stream)
			.findFirst();
	}

	private Optional<WorkingDay> on(LocalDate date) {
		WorkingWeek current = this.week.get();
		if (!current.workdays().contains(date.getDayOfWeek())) {
			return Optional.empty();
		}
		HijrahDate hijri = HijrahDate.from(date);
		return isHoliday(date, hijri) ? Optional.empty() : Optional.of(day(date, hijri, current));
	}

	private boolean isHoliday(LocalDate date, HijrahDate hijri) {
		if (this.settings.open().stream().anyMatch((days) -> days.contains(date))) {
			return false;
		}
		return this.holidays.contains(date) || this.settings.closed().stream().anyMatch((days) -> days.contains(date))
				|| this.settings.hijriHolidays().stream().anyMatch((days) -> days.contains(hijri))
				|| this.settings.gregorianHolidays().stream().anyMatch((day) -> day.isObservedOn(date));
	}

	private static WorkingDay day(LocalDate date, HijrahDate hijri, WorkingWeek week) {
		WorkingHours hours = week.hours(hijri.get(ChronoField.MONTH_OF_YEAR) == RAMADAN);
		return new WorkingDay(date, date.atTime(hours.opens()).atZone(DateFormatter.ZONE).toInstant(),
				date.atTime(hours.closes()).atZone(DateFormatter.ZONE).toInstant());
	}

}
