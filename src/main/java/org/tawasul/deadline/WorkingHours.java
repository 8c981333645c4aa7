package org.tawasul.deadline;

import java.time.LocalTime;

/**
 * The hours of one working day.
 *
 * @param opens when work begins
 * @param closes when it ends, on the same day
 */
record WorkingHours(LocalTime opens, LocalTime closes) {

	WorkingHours {
		if (!opens.isBefore(closes)) {
			throw new IllegalArgumentException("Hours must open before they close: " + opens + "-" + closes);
		}
	}

	/** Parses a setting such as {@code 07:30-14:30}. */
	public static WorkingHours of(String setting) {
		String[] ends = RangeParser.ends(setting, "-");
		return new WorkingHours(LocalTime.parse(ends[0]), LocalTime.parse(ends[1]));
	}

}
