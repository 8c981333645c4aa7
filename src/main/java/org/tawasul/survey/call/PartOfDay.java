package org.tawasul.survey.call;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.List;

/**
 * A part of the day in which reporters are called.
 *
 * @param begin its first moment
 * @param end the first moment after it, on the same day
 */
record PartOfDay(LocalTime begin, LocalTime end) {

	static PartOfDay parse(String text) {
		String[] times = text.split("-", 2);
		return new PartOfDay(LocalTime.parse(times[0].strip()), LocalTime.parse(times[times.length - 1].strip()));
	}

	static boolean areInOrder(List<String> texts) {
		try {
			LocalTime free = LocalTime.MIN;
			for (PartOfDay part : texts.stream().map(PartOfDay::parse).toList()) {
				if (part.begin().isBefore(free) || !part.end().isAfter(part.begin())) {
					return false;
				}
				free = part.end();
			}
			return !texts.isEmpty();
		}
		catch (DateTimeException ex) {
			return false;
		}
	}

	boolean contains(LocalTime time) {
		return !time.isBefore(this.begin) && time.isBefore(this.end);
	}

}
