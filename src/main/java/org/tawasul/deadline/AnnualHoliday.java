package org.tawasul.deadline;

import java.time.LocalDate;
import java.time.chrono.HijrahDate;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.List;

/**
 * Days off that the settings bring back every year, as they fall in one year.
 *
 * @param kind which of them
 * @param from the first day
 * @param to the last day
 */
public record AnnualHoliday(Kind kind, LocalDate from, LocalDate to) {

	private static final GregorianHoliday FOUNDING_DAY = GregorianHoliday.of("02-22");

	private static final GregorianHoliday NATIONAL_DAY = GregorianHoliday.of("09-23");

	private static final int SHAWWAL = 10;

	private static final int DHU_AL_HIJJAH = 12;

	private static final int DAY_OF_SACRIFICE = 10;

	static List<AnnualHoliday> between(CalendarProperties settings, LocalDate from, LocalDate to) {
		List<AnnualHoliday> found = new ArrayList<>();
		for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
			if (isHoliday(settings, day)) {
				AnnualHoliday last = found.isEmpty() ? null : found.get(found.size() - 1);
				if (last != null && last.to().plusDays(1).equals(day)) {
					found.set(found.size() - 1, new AnnualHoliday(kind(last.from(), day), last.from(), day));
				}
				else {
					found.add(new AnnualHoliday(kind(day, day), day, day));
				}
			}
		}
		return found;
	}

	private static boolean isHoliday(CalendarProperties settings, LocalDate day) {
		HijrahDate hijri = HijrahDate.from(day);
		return settings.closed().stream().anyMatch((days) -> days.contains(day))
				|| settings.hijriHolidays().stream().anyMatch((days) -> days.contains(hijri))
				|| settings.gregorianHolidays().stream().anyMatch((holiday) -> holiday.isObservedOn(day));
	}

	private static Kind kind(LocalDate from, LocalDate to) {
		for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
			HijrahDate hijri = HijrahDate.from(day);
			int month = hijri.get(ChronoField.MONTH_OF_YEAR);
			if (hijri.get(ChronoField.DAY_OF_MONTH) == 1 && month == SHAWWAL) {
				return Kind.EID_AL_FITR;
			}
			if (hijri.get(ChronoField.DAY_OF_MONTH) == DAY_OF_SACRIFICE && month == DHU_AL_HIJJAH) {
				return Kind.EID_AL_ADHA;
			}
		}
		if (from.equals(to) && FOUNDING_DAY.isObservedOn(from)) {
			return Kind.FOUNDING_DAY;
		}
		return (from.equals(to) && NATIONAL_DAY.isObservedOn(from)) ? Kind.NATIONAL_DAY : Kind.OTHER;
	}

	/** Which holiday; the bundle names it by {@code calendar.annual.<constant>}. */
	public enum Kind {

		/** The end of Ramadan. */
		EID_AL_FITR,

		/** The days of Hajj. */
		EID_AL_ADHA,

		/** 22 February. */
		FOUNDING_DAY,

		/** 23 September. */
		NATIONAL_DAY,

		/** Any other days of the settings. */
		OTHER

	}

}
