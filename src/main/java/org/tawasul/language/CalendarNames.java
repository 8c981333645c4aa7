package org.tawasul.language;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The names of months and weekdays in both calendars and languages, for reading dates.
 */
final class CalendarNames {

	/** Names that we do not write ourselves. */
	private static final Map<String, Integer> OTHER_HIJRI_MONTHS = Map.of("المحرم", 1, "ربيع أول", 3, "ربيع الثاني", 4,
			"ربيع ثاني", 4, "جمادى الأول", 5, "جمادى الثانية", 6, "جمادى الآخر", 6, "ذي القعدة", 11, "ذي الحجة", 12);

	private final Map<String, Integer> hijriMonths = new HashMap<>();

	private final Map<String, Integer> gregorianMonths = new HashMap<>();

	CalendarNames(Messages messages) {
		OTHER_HIJRI_MONTHS.forEach((name, month) -> this.hijriMonths.put(SearchText.normalise(name), month));
		for (Month month : Month.values()) {
			SupportedLanguages.ALL.forEach((locale) -> {
				this.hijriMonths.put(
						SearchText.normalise(messages.text("date.hijri.month." + month.getValue(), locale)),
						month.getValue());
				styles().forEach((style) -> this.gregorianMonths
					.put(SearchText.normalise(month.getDisplayName(style, locale)), month.getValue()));
			});
		}
	}

	/** The number of an Islamic month, as it is compared in {@link SearchText}. */
	Optional<Integer> hijriMonth(String name) {
		return Optional.ofNullable(this.hijriMonths.get(name));
	}

	/** The number of a Gregorian month, as it is compared in {@link SearchText}. */
	Optional<Integer> gregorianMonth(String name) {
		return Optional.ofNullable(this.gregorianMonths.get(name));
	}

	/** A regular expression for the months of both calendars. */
	String months() {
		return anyOf(Stream.concat(this.hijriMonths.keySet().stream(), this.gregorianMonths.keySet().stream()));
	}

	/** A regular expression for the days of the week. */
	String weekdays() {
		return anyOf(SupportedLanguages.ALL.stream().flatMap(CalendarNames::weekdays).map(SearchText::normalise));
	}

	private static Stream<String> weekdays(Locale locale) {
		return Stream.of(DayOfWeek.values())
			.flatMap((day) -> styles().map((style) -> day.getDisplayName(style, locale)));
	}

	private static Stream<TextStyle> styles() {
		return Stream.of(TextStyle.FULL, TextStyle.SHORT);
	}

	/** The longer ones first, of which others may be the beginning. */
	private static String anyOf(Stream<String> names) {
		return names.distinct()
			.sorted(Comparator.comparingInt(String::length).reversed())
			.map(Pattern::quote)
			.collect(Collectors.joining("|", "(?:", ")"));
	}

}
