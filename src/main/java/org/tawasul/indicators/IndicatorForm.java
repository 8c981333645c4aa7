package org.tawasul.indicators;

import java.time.LocalDate;
import java.time.chrono.Chronology;
import java.time.chrono.HijrahChronology;
import java.time.chrono.IsoChronology;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import org.apache.commons.lang3.EnumUtils;
import org.jspecify.annotations.Nullable;
import org.tawasul.language.DateParser;
import org.tawasul.language.DateParser.ParsedDate;
import org.tawasul.language.TextNormalizer;

/**
 * What the address says about period and unit. Dates that were typed count before a
 * chosen period.
 *
 * @param period a preset in lower case; this month if there is none
 * @param from the first day, as typed
 * @param until the last day, as typed; today if only the first is there
 * @param unit the unit's code
 */
record IndicatorForm(@Nullable String period, @Nullable String from, @Nullable String until, @Nullable String unit) {

	/** Twenty years and a little. */
	private static final long MAX_DAYS = 7_400;

	private static final int MAX_TYPED = 60;

	private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);

	private static final LocalDate LATEST = LocalDate.of(2150, 1, 1);

	/** A year of the Hijri calendar among digits. */
	private static final Pattern HIJRI_YEAR = Pattern.compile("(?<![0-9])1[345][0-9]{2}(?![0-9])");

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
			else if (last.toEpochDay() - first.toEpochDay() >= MAX_DAYS) {
				errors.put("until", "indicators.error.long");
			}
		}
		return errors;
	}

	/** The period, if there are no errors. */
	Period period(DateParser dates, LocalDate today) {
		return day(this.from, dates).map((first) -> new Period(first, day(this.until, dates).orElse(today)))
			.orElseGet(() -> preset().until(today));
	}

	/** What it is compared with. */
	Period before(DateParser dates, LocalDate today) {
		return isTyped(this.from) ? period(dates, today).before() : preset().before(today);
	}

	/** The calendar by which somebody thinks who asks so. */
	Chronology calendar() {
		boolean hijri = isTyped(this.from)
				? HIJRI_YEAR.matcher(Optional.ofNullable(TextNormalizer.normalizeDigits(this.from)).orElse("")).find()
				: preset().isHijri();
		return hijri ? HijrahChronology.INSTANCE : IsoChronology.INSTANCE;
	}

	PeriodPreset preset() {
		return Optional.ofNullable(this.period)
			.map((code) -> EnumUtils.getEnum(PeriodPreset.class, code.toUpperCase(Locale.ROOT)))
			.orElse(PeriodPreset.MONTH);
	}

	/**
	 * Which preset is in use, for the page.
	 * @return its code; empty while dates are typed
	 */
	public String chosen() {
		return (isTyped(this.from) || isTyped(this.until)) ? "" : preset().name().toLowerCase(Locale.ROOT);
	}

	Optional<String> chosenUnit() {
		return Optional.ofNullable(this.unit).filter((code) -> !code.isBlank());
	}

	private static boolean isTyped(@Nullable String field) {
		return field != null && !field.isBlank();
	}

	private static Optional<LocalDate> day(@Nullable String typed, DateParser dates) {
		return Optional.ofNullable(typed)
			.filter((text) -> !text.isBlank() && text.length() <= MAX_TYPED)
			.flatMap(dates::parse)
			.map(ParsedDate::day)
			.filter((day) -> !day.isBefore(EARLIEST) && day.isBefore(LATEST));
	}

}
