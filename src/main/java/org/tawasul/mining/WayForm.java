package org.tawasul.mining;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.tawasul.language.DateParser;
import org.tawasul.language.DateParser.ParsedDate;

/**
 * What the address says about the period. Dates that were typed count before a number of
 * days until today.
 *
 * @param days how many, one of {@link #PRESETS}; thirty for anything else
 * @param from the first day, as typed
 * @param until the last day, as typed; today if only the first is there
 */
record WayForm(@Nullable String days, @Nullable String from, @Nullable String until) {

	/** The periods to choose from, in days. */
	static final List<Integer> PRESETS = List.of(30, 90, 365);

	private static final int MAX_TYPED = 60;

	/** What was typed wrong, by field, as keys of messages. */
	Map<String, String> errors(DateParser dates, LocalDate today) {
		Map<String, String> errors = new LinkedHashMap<>();
		if (isTyped(this.from) && day(this.from, dates).isEmpty()) {
			errors.put("from", "indicators.error.date");
		}
		else if (!isTyped(this.from) && isTyped(this.until)) {
			errors.put("from", "indicators.error.from");
		}
		if (isTyped(this.until) && day(this.until, dates).isEmpty()) {
			errors.put("until", "indicators.error.date");
		}
		if (errors.isEmpty() && isTyped(this.from)) {
			LocalDate first = day(this.from, dates).orElseThrow();
			LocalDate last = day(this.until, dates).orElse(today);
			if (last.isBefore(first)) {
				errors.put(isTyped(this.until) ? "until" : "from", "indicators.error.order");
			}
			else if (StepPeriod.isTooLong(first, last)) {
				errors.put("until", "indicators.error.long");
			}
		}
		return errors;
	}

	/** The period, if there are no errors. */
	StepPeriod period(DateParser dates, LocalDate today) {
		return day(this.from, dates).map((first) -> new StepPeriod(first, day(this.until, dates).orElse(today)))
			.orElseGet(() -> new StepPeriod(today.minusDays(preset() - 1L), today));
	}

	/**
	 * Which number of days is in use, for the page.
	 * @return 0 while dates are typed
	 */
	public int chosen() {
		return (isTyped(this.from) || isTyped(this.until)) ? 0 : preset();
	}

	private int preset() {
		return PRESETS.stream()
			.filter((one) -> one.toString().equals(this.days))
			.findFirst()
			.orElseGet(() -> PRESETS.get(0));
	}

	private static boolean isTyped(@Nullable String field) {
		return field != null && !field.isBlank();
	}

	private static Optional<LocalDate> day(@Nullable String typed, DateParser dates) {
		return Optional.ofNullable(typed)
			.filter((text) -> !text.isBlank() && text.length() <= MAX_TYPED)
			.flatMap(dates::parse)
			.map(ParsedDate::day)
			.filter(StepPeriod::isPossible);
	}

}
