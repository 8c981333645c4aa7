package org.tawasul.question;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.chrono.HijrahDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.tawasul.language.DateFormatter;
import org.tawasul.language.DigitConverter;

/**
 * Parses a point in the past as people and programs write it: a day, a time or both,
 * Gregorian or Hijri (Umm al-Qura), in digits of either script. A time alone means the
 * most recent such time.
 *
 * @param day in Riyadh
 * @param time in Riyadh, empty if only the day is known
 */
record SinceAnswer(LocalDate day, Optional<LocalTime> time) {

	private static final String TIME = "(?<hour>\\d{1,2}):(?<minute>\\d{2})(?::\\d{2}(?:\\.\\d+)?)?";

	private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})([-/])(\\d{1,2})\\2(\\d{4})(?!\\d)");

	private static final Pattern WHOLE = Pattern.compile("(?<year>\\d{4})[-/](?<month>\\d{1,2})[-/](?<day>\\d{1,2})"
			+ "(?:[T ]\\s*" + TIME + "\\s*(?<zone>Z|[+-]\\d{2}:?\\d{2})?)?");

	private static final Pattern CLOCK = Pattern.compile(TIME);

	private static final int HIJRI_FROM = 1300;

	private static final int HIJRI_UNTIL = 1600;

	/** Maximum difference in minutes. */
	private static final int CLOCKS_DIFFER = 10;

	/**
	 * Parses an answer.
	 * @param typed what came in
	 * @param now in Riyadh
	 * @return empty if it is neither
	 */
	static Optional<SinceAnswer> parse(String typed, LocalDateTime now) {
		String text = DigitConverter.toLatin(typed).replaceAll("[\\u200E\\u200F\\u061C]", "").strip();
		try {
			Matcher clock = CLOCK.matcher(text);
			if (clock.matches()) {
				return Optional.of(last(time(clock), now));
			}
			Matcher whole = WHOLE.matcher(DAY_FIRST.matcher(text).replaceFirst("$4-$3-$1"));
			return whole.matches() ? Optional.of(of(whole)) : Optional.empty();
		}
		catch (DateTimeException ex) {
			return Optional.empty();
		}
	}

	private static SinceAnswer last(LocalTime time, LocalDateTime now) {
		LocalDateTime today = now.toLocalDate().atTime(time);
		boolean yesterday = today.isAfter(now.plusMinutes(CLOCKS_DIFFER));
		return new SinceAnswer(now.toLocalDate().minusDays(yesterday ? 1 : 0), Optional.of(time));
	}

	private static SinceAnswer of(Matcher whole) {
		LocalDate day = day(number(whole, "year"), number(whole, "month"), number(whole, "day"));
		if (whole.group("hour") == null) {
			return new SinceAnswer(day, Optional.empty());
		}
		LocalTime time = time(whole);
		String zone = whole.group("zone");
		if (zone == null) {
			return new SinceAnswer(day, Optional.of(time));
		}
		LocalDateTime local = OffsetDateTime.of(day, time, ZoneOffset.of(zone))
			.atZoneSameInstant(DateFormatter.ZONE)
			.toLocalDateTime();
		return new SinceAnswer(local.toLocalDate(), Optional.of(local.toLocalTime()));
	}

	private static LocalDate day(int year, int month, int day) {
		return (year > HIJRI_FROM && year < HIJRI_UNTIL) ? LocalDate.from(HijrahDate.of(year, month, day))
				: LocalDate.of(year, month, day);
	}

	private static LocalTime time(Matcher matcher) {
		return LocalTime.of(number(matcher, "hour"), number(matcher, "minute"));
	}

	private static int number(Matcher matcher, String group) {
		return Integer.parseInt(matcher.group(group));
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
