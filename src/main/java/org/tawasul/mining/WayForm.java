package org.tawasul.mining;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.tawasul.indicators.TypedPeriod;
import org.tawasul.language.DateParser;

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

	/** What was typed wrong, by field, as keys of messages. */
	Map<String, String> errors(DateParser dates, LocalDate today) {
		return typed().errors(dates, today);
	}

	/** The period, if there are no errors. */
	StepPeriod period(DateParser dates, LocalDate today) {
		return typed().first(dates)
			.map((first) -> new StepPeriod(first, typed().last(dates, today)))
			.orElseGet(() -> new StepPeriod(today.minusDays(preset() - 1L), today));
	}

	/**
	 * Which number of days is in use, for the page.
	 * @return 0 while dates are typed
	 */
	public int chosen() {
		return typed().isThere() ? 0 : preset();
	}

	private int preset() {
		return PRESETS.stream()
			.filter((one) -> one.toString().equals(this.days))
			.findFirst()
			.orElseGet(() -> PRESETS.get(0));
	}

	private TypedPeriod typed() {
		return new TypedPeriod(this.from, this.until);
	}

}
