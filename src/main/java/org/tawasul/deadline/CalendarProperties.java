package org.tawasul.deadline;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Set;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the ministry's working calendar. The lengths of both Eids are within the
 * four to five working days that the Council of Ministers set for the civil service; days
 * announced for a single year go into {@code closed} and {@code open}.
 *
 * @param workdays the working days of the week
 * @param hours the hours of a working day, such as {@code 07:30-14:30}
 * @param ramadanHours those in Ramadan
 * @param hijriHolidays days of the Umm al-Qura year, such as {@code 12-09/12-13}: by
 * default 29 Ramadan to 4 Shawwal and 9 to 13 Dhu al-Hijjah
 * @param gregorianHolidays days of the Gregorian year, such as {@code 09-23}: by default
 * Founding Day and National Day
 * @param closed further days off, such as {@code 2027-05-13/2027-05-20}
 * @param open holidays that are worked nevertheless
 */
@ConfigurationProperties("tawasul.calendar")
record CalendarProperties(@DefaultValue( {
		"SUNDAY", "MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY" }) Set<DayOfWeek> workdays,
		@DefaultValue("07:30-14:30") WorkingHours hours, @DefaultValue("10:00-15:00") WorkingHours ramadanHours,
		@DefaultValue({ "09-29/10-04", "12-09/12-13" }) List<HijriHolidayRange> hijriHolidays,
		@DefaultValue({ "02-22", "09-23" }) List<GregorianHoliday> gregorianHolidays,
		@DefaultValue List<DateRange> closed, @DefaultValue List<DateRange> open){

	CalendarProperties {
		if (workdays.isEmpty()) {
			throw new IllegalArgumentException("tawasul.calendar.workdays must name a day of the week");
		}
	}

}
