package org.tawasul.mining;

import java.time.LocalDate;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.tawasul.indicators.TypedPeriod;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/**
 * Whole days, as the ministry counts them.
 *
 * @param from the first day
 * @param until the last day
 */
record StepPeriod(LocalDate from, LocalDate until) {

	private static final int USUAL = 30;

	/**
	 * A period that somebody asks for.
	 * @param from the first day; thirty days until the last one without
	 * @param until the last day; today without
	 * @throws ResponseStatusException with 400 when it ends before it begins, or is of
	 * another time
	 */
	static StepPeriod of(@Nullable LocalDate from, @Nullable LocalDate until, LocalDate today) {
		LocalDate last = Objects.requireNonNullElse(until, today);
		if (!TypedPeriod.isPossible(last)) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "The period");
		}
		return checked(Objects.requireNonNullElse(from, last.minusDays(USUAL - 1)), last);
	}

	private static StepPeriod checked(LocalDate from, LocalDate until) {
		if (!TypedPeriod.isPossible(from) || until.isBefore(from) || TypedPeriod.isTooLong(from, until)) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "The period");
		}
		return new StepPeriod(from, until);
	}

	boolean isLongerThan(int years) {
		return this.from.plusYears(years).isBefore(this.until);
	}

	/** The day behind it. */
	LocalDate end() {
		return this.until.plusDays(1);
	}

	/** When the first whole month begins, or the end if there is none. */
	LocalDate monthsFrom() {
		return hasMonths() ? nextMonth() : end();
	}

	/** When the last whole month is over, or the end if there is none. */
	LocalDate monthsUntil() {
		return hasMonths() ? end().withDayOfMonth(1) : end();
	}

	private boolean hasMonths() {
		return nextMonth().isBefore(end().withDayOfMonth(1));
	}

	private LocalDate nextMonth() {
		return (this.from.getDayOfMonth() == 1) ? this.from : this.from.plusMonths(1).withDayOfMonth(1);
	}

}
