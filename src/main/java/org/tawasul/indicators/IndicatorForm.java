package org.tawasul.indicators;

import java.time.LocalDate;
import java.time.chrono.Chronology;
import java.time.chrono.HijrahChronology;
import java.time.chrono.IsoChronology;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import org.apache.commons.lang3.EnumUtils;
import org.jspecify.annotations.Nullable;
import org.tawasul.language.DateParser;
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

	/** A year of the Hijri calendar among digits. */
	private static final Pattern HIJRI_YEAR = Pattern.compile("(?<![0-9])1[345][0-9]{2}(?![0-9])");

	/** What was typed wrong, by field, as keys of messages. */
	Map<String, String> errors(DateParser dates, LocalDate today) {
		return typed().errors(dates, today);
	}

	/** The period, if there are no errors. */
	Period period(DateParser dates, LocalDate today) {
		return typed().first(dates)
			.map((first) -> new Period(first, typed().last(dates, today)))
			.orElseGet(() -> preset().until(today));
	}

	/** What it is compared with. */
	Period before(DateParser dates, LocalDate today) {
		return typed().hasFirst() ? period(dates, today).before() : preset().before(today);
	}

	/** The calendar by which somebody thinks who asks so. */
	Chronology calendar() {
		boolean hijri = typed().hasFirst()
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
		return typed().isThere() ? "" : preset().name().toLowerCase(Locale.ROOT);
	}

	Optional<String> chosenUnit() {
		return Optional.ofNullable(this.unit).filter((code) -> !code.isBlank());
	}

	private TypedPeriod typed() {
		return new TypedPeriod(this.from, this.until);
	}

}
