package org.tawasul.indicators;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.tawasul.language.DateParser;
import org.tawasul.language.DateParser.ParsedDate;

/**
 * A period as somebody types it, in either calendar.
 *
 * @param from the first day
 * @param until the last day; today if only the first is there
 */
public record TypedPeriod(@Nullable String from, @Nullable String until) {

	/** Twenty years and a little. */
	private static final long MAX_DAYS = 7_400;

	private static final int MAX_TYPED = 60;

	private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);

	private static final LocalDate LATEST = LocalDate.of(2150, 1, 1);

	/** Whether anything was typed. */
	public boolean isThere() {
		return isTyped(this.from) || isTyped(this.until);
	}

	/** Whether its first day was typed. */
	public boolean hasFirst() {
		return isTyped(this.from);
	}

	/**
	 * What was typed wrong.
	 * @param dates reads dates
	 * @param today the present day
	 * @return keys of messages by field; empty if nothing is wrong
	 */
	public Map<String, String> errors(DateParser dates, LocalDate today) {
		Map<String, String> errors = new LinkedHashMap<>();
		if (isTyped(this.from) && first(dates).isEmpty()) {
			errors.put("from", "indicators.error.date");
		}
		else if (!isTyped(this.from) && isTyped(this.until)) {
			errors.put("from", "indicators.error.from");
		}
		if (isTyped(this.until) && day(this.until, dates).isEmpty()) {
			errors.put("until", "indicators.error.date");
		}
		if (errors.isEmpty() && isTyped(this.from)) {
			LocalDate first = first(dates).orElseThrow();
			LocalDate last = last(dates, today);
			if (last.isBefore(first)) {
				errors.put(isTyped(this.until) ? "until" : "from", "indicators.error.order");
			}
			else if (isTooLong(first, last)) {
				errors.put("until", "indicators.error.long");
			}
		}
		return errors;
	}

	/**
	 * Its first day.
	 * @param dates reads dates
	 * @return the day; empty when none was typed that can be read
	 */
	public Optional<LocalDate> first(DateParser dates) {
		return day(this.from, dates);
	}

	/**
	 * Its last day.
	 * @param dates reads dates
	 * @param today the present day
	 * @return the day; today when none was typed that can be read
	 */
	public LocalDate last(DateParser dates, LocalDate today) {
		return day(this.until, dates).orElse(today);
	}

	/**
	 * Whether cases may be of a day.
	 * @param day the day
	 * @return whether there may be any
	 */
	public static boolean isPossible(LocalDate day) {
		return !day.isBefore(EARLIEST) && day.isBefore(LATEST);
	}

	/**
	 * Whether a period has more days than anybody reads.
	 * @param first its first day
	 * @param last its last day
	 * @return whether it is refused for that
	 */
	public static boolean isTooLong(LocalDate first, LocalDate last) {
		return last.toEpochDay() - first.toEpochDay() >= MAX_DAYS;
	}

	private static boolean isTyped(@Nullable String field) {
		return field != null && !field.isBlank();
	}

	private static Optional<LocalDate> day(@Nullable String typed, DateParser dates) {
		return Optional.ofNullable(typed)
			.filter((text) -> !text.isBlank() && text.length() <= MAX_TYPED)
			.flatMap(dates::parse)
			.map(ParsedDate::day)
			.filter(TypedPeriod::isPossible);
	}

}
