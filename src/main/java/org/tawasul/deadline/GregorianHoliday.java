package org.tawasul.deadline;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;

/**
 * An annual holiday of the Gregorian calendar. One on a Friday is observed on the
 * Thursday before, one on a Saturday on the Sunday after (civil service regulation on
 * leave, article 4 b).
 *
 * @param day month and day
 */
record GregorianHoliday(MonthDay day) {

	/** Parses a setting such as {@code 09-23}, month and day. */
	public static GregorianHoliday of(String setting) {
		return new GregorianHoliday(MonthDay.parse("--" + setting.strip()));
	}

	boolean isObservedOn(LocalDate date) {
		return isOn(date) || (date.getDayOfWeek() == DayOfWeek.THURSDAY && isOn(date.plusDays(1)))
				|| (date.getDayOfWeek() == DayOfWeek.SUNDAY && isOn(date.minusDays(1)));
	}

	private boolean isOn(LocalDate date) {
		return MonthDay.from(date).equals(this.day);
	}

}
