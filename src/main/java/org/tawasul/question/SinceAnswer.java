package org.tawasul.question;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;

import org.tawasul.language.DateParser;

/**
 * A point in the past as people and programs write it: a day, a time or both, as
 * {@link DateParser} reads them. A time alone means the most recent such time.
 *
 * @param day in Riyadh
 * @param time in Riyadh, empty if only the day is known
 */
record SinceAnswer(LocalDate day, Optional<LocalTime> time) {

	/** Maximum difference in minutes. */
	private static final int CLOCKS_DIFFER = 10;

	/**
	 * Parses an answer.
	 * @param typed what came in
	 * @param now in Riyadh
	 * @param dates reads dates and times
	 * @return empty if it is neither
	 */
	static Optional<SinceAnswer> parse(String typed, LocalDateTime now, DateParser dates) {
		return dates.parseTime(typed)
			.map((time) -> last(time, now))
			.or(() -> dates.parse(typed).map((date) -> new SinceAnswer(date.day(), date.time())));
	}

	private static SinceAnswer last(LocalTime time, LocalDateTime now) {
		LocalDateTime today = now.toLocalDate().atTime(time);
		boolean yesterday = today.isAfter(now.plusMinutes(CLOCKS_DIFFER));
		return new SinceAnswer(now.toLocalDate().minusDays(yesterday ? 1 : 0), Optional.of(time));
	}

	/** The beginning of the day where the time is not known. */
	LocalDateTime moment() {
		return this.day.atTime(this.time.orElse(LocalTime.MIDNIGHT));
	}

	/** The form in which it is kept: ISO 8601, to the minute. */
	@Override
	public String toString() {
		return this.time.map((known) -> this.day.atTime(known).toString()).orElseGet(this.day::toString);
	}

}
