package org.tawasul.language;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.chrono.HijrahDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Parses dates as people and programs write them: ISO 8601, in digits with the day first,
 * with the name of the month, Gregorian or Hijri (Umm al-Qura), with or without a time.
 * Whatever {@link DateFormatter} writes is among them. What counts is what a text shows,
 * see {@link VisibleText#plain}.
 */
@Component
public class DateParser {

	private static final int HIJRI_FROM = 1300;

	private static final int HIJRI_UNTIL = 1600;

	private static final int HALF_DAY = 12;

	private static final String HIJRI_ERA = "ه|ah";

	private static final String ERA = "(?: ?(?:" + HIJRI_ERA + "|م|ad|ce)(?![\\p{L}.]))?";

	private static final String IN_DIGITS = "\\d{1,2}([-/.])\\d{1,2}\\%d\\d{4}|\\d{4}([-/.])\\d{1,2}\\%d\\d{1,2}";

	private static final String TIME = "(?<hour>\\d{1,2}):(?<minute>\\d{2})(?::\\d{2}(?:\\.\\d+)?)?"
			+ "(?: ?(?<half>ص|صباحا|م|مساء|[ap]\\.?m\\.?))?";

	private static final String ZONE = "(?: ?(?<zone>z|[+-]\\d{2}:?\\d{2}))?";

	private static final Pattern CLOCK = Pattern.compile(TIME);

	private static final Pattern PARTS = Pattern.compile("(?<a>\\d+)[-/. ](?<b>.+)[-/. ](?<c>\\d+) ?(?<era>\\p{L}*)");

	private final CalendarNames names;

	/** What says nothing more than the date beside it. */
	private final Pattern fillers;

	private final Pattern whole;

	DateParser(Messages messages) {
		this.names = new CalendarNames(messages);
		this.fillers = Pattern
			.compile("[(),،]|(?<!\\p{L})(?:" + this.names.weekdays() + "|الموافق|الساعه|at)(?!\\p{L})");
		this.whole = Pattern.compile("(?<date>" + date(2) + ")(?: (?:- )?(?<same>" + date(5) + "))?(?:(?:t| (?:- )?) ?"
				+ TIME + ZONE + ")?");
	}

	private String date(int group) {
		return "(?:" + IN_DIGITS.formatted(group, group + 1) + "|\\d{1,2} " + this.names.months() + " \\d{4})" + ERA;
	}

	/**
	 * Parses a date.
	 * @param typed as it came in
	 * @return empty if it is no date, or if it names two that differ
	 */
	public Optional<ParsedDate> parse(String typed) {
		try {
			Matcher found = this.whole.matcher(comparable(typed));
			return found.matches() ? parse(found) : Optional.empty();
		}
		catch (DateTimeException ex) {
			return Optional.empty();
		}
	}

	/**
	 * Parses a time of the day.
	 * @param typed as it came in
	 * @return empty if it is none
	 */
	public Optional<LocalTime> parseTime(String typed) {
		try {
			Matcher clock = CLOCK.matcher(comparable(typed));
			return clock.matches() ? Optional.of(time(clock)) : Optional.empty();
		}
		catch (DateTimeException ex) {
			return Optional.empty();
		}
	}

	private String comparable(String typed) {
		String text = SearchText.normalise(VisibleText.plain(typed));
		return this.fillers.matcher(text).replaceAll(" ").replaceAll(" +", " ").strip();
	}

	private Optional<ParsedDate> parse(Matcher found) {
		LocalDate day = day(found.group("date"));
		if (found.group("same") != null && !day.equals(day(found.group("same")))) {
			return Optional.empty();
		}
		if (found.group("hour") == null) {
			return Optional.of(new ParsedDate(day, Optional.empty()));
		}
		return Optional.of(local(day, time(found), found.group("zone")));
	}

	private static ParsedDate local(LocalDate day, LocalTime time, @Nullable String zone) {
		if (zone == null) {
			return new ParsedDate(day, Optional.of(time));
		}
		ZonedDateTime moment = OffsetDateTime.of(day, time, ZoneOffset.of(zone.toUpperCase(Locale.ROOT)))
			.atZoneSameInstant(DateFormatter.ZONE);
		return new ParsedDate(moment.toLocalDate(), Optional.of(moment.toLocalTime()));
	}

	private LocalDate day(String date) {
		Matcher parts = PARTS.matcher(date);
		if (!parts.matches()) {
			throw new DateTimeException(date);
		}
		boolean yearFirst = parts.group("a").length() > 2;
		int year = Integer.parseInt(parts.group(yearFirst ? "a" : "c"));
		int day = Integer.parseInt(parts.group(yearFirst ? "c" : "a"));
		String month = parts.group("b");
		Optional<Integer> hijri = this.names.hijriMonth(month);
		int number = hijri.or(() -> this.names.gregorianMonth(month)).orElseGet(() -> Integer.parseInt(month));
		boolean inDigits = Character.isDigit(month.charAt(0));
		return (hijri.isPresent() || (inDigits && isHijri(year, parts.group("era"))))
				? LocalDate.from(HijrahDate.of(year, number, day)) : LocalDate.of(year, number, day);
	}

	private static boolean isHijri(int year, String era) {
		return era.isEmpty() ? year > HIJRI_FROM && year < HIJRI_UNTIL : era.matches(HIJRI_ERA);
	}

	private static LocalTime time(Matcher matcher) {
		int hour = Integer.parseInt(matcher.group("hour"));
		int minute = Integer.parseInt(matcher.group("minute"));
		String half = matcher.group("half");
		if (half == null) {
			return LocalTime.of(hour, minute);
		}
		if (hour < 1 || hour > HALF_DAY) {
			throw new DateTimeException(half);
		}
		boolean morning = half.startsWith("ص") || half.startsWith("a");
		return LocalTime.of(hour % HALF_DAY + (morning ? 0 : HALF_DAY), minute);
	}

	/**
	 * A date that was written.
	 *
	 * @param day in Riyadh
	 * @param time in Riyadh, empty if only the day was written
	 */
	public record ParsedDate(LocalDate day, Optional<LocalTime> time) {

	}

}
