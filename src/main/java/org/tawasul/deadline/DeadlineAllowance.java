package org.tawasul.deadline;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * The time that the deadline table allows, an ISO 8601 duration: {@code P3D},
 * {@code PT4H}, {@code PT30M}, {@code P1DT4H}. Days stay days, since a working day is not
 * 24 hours.
 *
 * @param days whole days
 * @param time hours, minutes and seconds beside the days
 */
public record DeadlineAllowance(int days, Duration time) {

	/** More than a year is a typing error. */
	static final int MAX_DAYS = 366;

	static final Duration MAX_TIME = Duration.ofDays(MAX_DAYS);

	private static final Pattern ISO = Pattern
		.compile("P(?:(\\d{1,3})D)?(?:T(?=\\d)(?:(\\d{1,4})H)?(?:(\\d{1,6})M)?(?:(\\d{1,8})S)?)?");

	public DeadlineAllowance {
		boolean tooLong = days > MAX_DAYS || time.compareTo(MAX_TIME) > 0;
		if (days < 0 || time.isNegative() || (days == 0 && time.isZero()) || tooLong) {
			throw new IllegalArgumentException("Not between a second and a year: " + days + " days and " + time);
		}
	}

	/**
	 * Parses an allowance.
	 * @param iso days, hours, minutes and seconds; no months, years, weeks, fractions or
	 * signs
	 * @return the allowance, longer than nothing and at most a year
	 * @throws IllegalArgumentException for anything else
	 */
	public static DeadlineAllowance of(@Nullable String iso) {
		Matcher parts = ISO.matcher((iso != null) ? iso.strip() : "");
		if (!parts.matches()) {
			throw new IllegalArgumentException("Not an allowance such as P3D or PT4H: " + iso);
		}
		Duration time = Duration.ofHours(number(parts.group(2)))
			.plusMinutes(number(parts.group(3)))
			.plusSeconds(number(parts.group(4)));
		return new DeadlineAllowance(number(parts.group(1)), time);
	}

	private static int number(@Nullable String digits) {
		return (digits != null) ? Integer.parseInt(digits) : 0;
	}

}
