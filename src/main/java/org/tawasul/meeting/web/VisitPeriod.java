package org.tawasul.meeting.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

import org.tawasul.language.DateFormatter;
import org.tawasul.language.DateParser;
import org.tawasul.language.DateParser.ParsedDate;
import org.tawasul.language.VisibleText;

/**
 * The days whose visits are listed and counted.
 *
 * @param first the first day
 * @param last the last day, included
 * @param readable whether it is what was typed; false where that was no period
 */
record VisitPeriod(LocalDate first, LocalDate last, boolean readable) {

	private static final int DAYS = 30;

	/**
	 * Reads what was typed, Hijri or Gregorian. Without a first day it begins a month
	 * before the last one, which is today where none was typed.
	 */
	static VisitPeriod parse(String from, String until, DateParser dates, LocalDate today) {
		Optional<LocalDate> last = day(until, dates, today);
		Optional<LocalDate> first = last.flatMap((end) -> day(from, dates, end.minusDays(DAYS - 1)));
		boolean readable = first.isPresent() && !first.get().isAfter(last.orElseThrow());
		return readable ? new VisitPeriod(first.get(), last.orElseThrow(), true)
				: new VisitPeriod(today.minusDays(DAYS - 1), today, false);
	}

	private static Optional<LocalDate> day(String typed, DateParser dates, LocalDate otherwise) {
		return VisibleText.isEmpty(typed) ? Optional.of(otherwise) : dates.parse(typed).map(ParsedDate::day);
	}

	/** Its first moment. */
	public Instant begin() {
		return this.first.atStartOfDay(DateFormatter.ZONE).toInstant();
	}

	/** The moment after it. */
	public Instant end() {
		return this.last.plusDays(1).atStartOfDay(DateFormatter.ZONE).toInstant();
	}

}
