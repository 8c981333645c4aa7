package org.tawasul.deadline;

import java.time.LocalDate;

/**
 * A range of dates, both ends included.
 *
 * @param from the first day
 * @param to the last day
 */
record DateRange(LocalDate from, LocalDate to) {

	DateRange {
		if (to.isBefore(from)) {
			throw new IllegalArgumentException("Ends before it begins: " + from + "/" + to);
		}
	}

	/** Parses a setting: {@code 2027-05-13} or {@code 2027-05-13/2027-05-20}. */
	public static DateRange of(String setting) {
		String[] ends = setting.contains("/") ? RangeParser.ends(setting, "/")
				: new String[] { setting.strip(), setting.strip() };
		return new DateRange(LocalDate.parse(ends[0]), LocalDate.parse(ends[1]));
	}

	boolean contains(LocalDate date) {
		return !date.isBefore(this.from) && !date.isAfter(this.to);
	}

}
