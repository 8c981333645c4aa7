package org.tawasul.callcentre;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A shift of a day, or the whole day from the beginning of its first shift to that of the
 * next day.
 *
 * @param day when it begins
 * @param number counting from 1; 0 for the whole day
 * @param begin the time at which it begins
 * @param end the time at which the next one begins, on the next day if that is not later
 */
public record Shift(LocalDate day, int number, LocalTime begin, LocalTime end) {

	static List<Shift> of(LocalDate day, List<LocalTime> begins) {
		return IntStream.rangeClosed(0, begins.size())
			.mapToObj((number) -> (number == 0) ? new Shift(day, 0, begins.get(0), begins.get(0))
					: new Shift(day, number, begins.get(number - 1), begins.get(number % begins.size())))
			.toList();
	}

	Instant from(ZoneId zone) {
		return this.day.atTime(this.begin).atZone(zone).toInstant();
	}

	Instant until(ZoneId zone) {
		LocalDate last = this.end.isAfter(this.begin) ? this.day : this.day.plusDays(1);
		return last.atTime(this.end).atZone(zone).toInstant();
	}

	/** The day to which a moment belongs: before the first shift it is still the last. */
	static LocalDate dayOf(Instant moment, List<LocalTime> begins, ZoneId zone) {
		LocalDate date = LocalDate.ofInstant(moment, zone);
		return LocalTime.ofInstant(moment, zone).isBefore(begins.get(0)) ? date.minusDays(1) : date;
	}

}
