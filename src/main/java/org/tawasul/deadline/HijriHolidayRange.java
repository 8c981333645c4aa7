package org.tawasul.deadline;

import java.time.chrono.HijrahDate;
import java.time.temporal.ChronoField;
import java.util.regex.Pattern;

/**
 * Annual holidays of the Hijri calendar, both ends included. A range may cross the end of
 * a month of 29 days (<i>09-29/10-04</i>) or of the year.
 *
 * @param from month times 100 plus day
 * @param to month times 100 plus day
 */
record HijriHolidayRange(int from, int to) {

	private static final Pattern MONTH_AND_DAY = Pattern.compile("(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|30)");

	/**
	 * Parses a setting such as {@code 12-09/12-13}, months and days of the Hijri year.
	 */
	public static HijriHolidayRange of(String setting) {
		String[] ends = RangeParser.ends(setting, "/");
		return new HijriHolidayRange(number(ends[0]), number(ends[1]));
	}

	boolean contains(HijrahDate date) {
		int day = date.get(ChronoField.MONTH_OF_YEAR) * 100 + date.get(ChronoField.DAY_OF_MONTH);
		return (this.from <= this.to) ? this.from <= day && day <= this.to : this.from <= day || day <= this.to;
	}

	private static int number(String monthAndDay) {
		if (!MONTH_AND_DAY.matcher(monthAndDay).matches()) {
			throw new IllegalArgumentException("Not a month and day of the Hijri year: " + monthAndDay);
		}
		return Integer.parseInt(monthAndDay.replace("-", ""));
	}

}
