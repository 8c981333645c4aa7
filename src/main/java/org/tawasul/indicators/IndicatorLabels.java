package org.tawasul.indicators;

import java.time.LocalDate;
import java.time.chrono.Chronology;
import java.time.chrono.HijrahChronology;
import java.time.chrono.HijrahDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.util.Locale;

import org.tawasul.casefile.StatusLabels;
import org.tawasul.directory.MinistryDirectory;
import org.tawasul.language.DateFormatter;
import org.tawasul.language.Messages;
import org.tawasul.language.SupportedLanguages;

import org.springframework.stereotype.Component;

/**
 * Names what is counted.
 */
@Component
class IndicatorLabels {

	private static final int MONTH = 27;

	private static final int WEEK = 7;

	private final Messages messages;

	private final StatusLabels statuses;

	private final MinistryDirectory ministry;

	private final DateFormatter dates;

	IndicatorLabels(Messages messages, StatusLabels statuses, MinistryDirectory ministry, DateFormatter dates) {
		this.messages = messages;
		this.statuses = statuses;
		this.ministry = ministry;
		this.dates = dates;
	}

	String text(String key, Locale locale, Object... arguments) {
		return this.messages.text("indicators." + key, locale, arguments);
	}

	/** What a code of a dimension means; the code itself where nobody knows. */
	String code(String dimension, String code, Locale locale) {
		return switch (dimension) {
			case "status" -> this.statuses.find(code, locale).orElse(code);
			case "level", "escalated" -> text("level." + code, locale);
			case "outcome", "rating" -> text(dimension + "." + code, locale);
			default -> this.messages.find(dimension + "." + code, locale).orElse(code);
		};
	}

	String unit(CounterScope scope, Locale locale) {
		if (scope.unit().isEmpty()) {
			return text((scope.kind() == CounterScope.Kind.ALL) ? "unit.all" : "unit.none", locale);
		}
		String name = this.ministry.unitName(scope.unit(), locale);
		if (scope.kind() != CounterScope.Kind.ALONE) {
			return name;
		}
		return text(this.ministry.unit(scope.unit()).isPresent() ? "unit.alone" : "unit.closed", locale, name);
	}

	String period(Period period, Locale locale) {
		String from = day(period.from(), locale);
		return period.from().equals(period.until()) ? from
				: text("period.between", locale, from, day(period.until(), locale));
	}

	/** Shorter, for a part of a period. */
	String part(Period part, Chronology calendar, Locale locale) {
		boolean hijri = calendar.equals(HijrahChronology.INSTANCE);
		if (part.days() <= WEEK) {
			return period(part, locale);
		}
		if (part.days() <= MONTH + WEEK) {
			return hijri ? hijriMonth(part.from(), locale)
					: DateTimeFormatter.ofPattern("MMMM y", SupportedLanguages.of(locale)).format(part.from());
		}
		String year = Integer.toString(calendar.date(part.from()).get(ChronoField.YEAR));
		return text(hijri ? "year.hijri" : "year.gregorian", locale, year);
	}

	private String hijriMonth(LocalDate day, Locale locale) {
		HijrahDate hijri = HijrahDate.from(day);
		return this.messages.text("date.hijri.month." + hijri.get(ChronoField.MONTH_OF_YEAR), locale) + " "
				+ text("year.hijri", locale, Integer.toString(hijri.get(ChronoField.YEAR)));
	}

	private String day(LocalDate day, Locale locale) {
		return this.dates.briefDay(day.atStartOfDay(DateFormatter.ZONE).toInstant(), locale);
	}

}
