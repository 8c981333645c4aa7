package org.tawasul.mining;

import java.time.LocalDate;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/**
 * Whole days, as the ministry counts them.
 *
 * @param from the first day
 * @param until the last day
 */
record StepPeriod(LocalDate from, LocalDate until) {

	/** Before the first case. */
	private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);

	private static final LocalDate LATEST = LocalDate.of(2200, 1, 1);

	private static final int USUAL = 30;

	/** Sums of months make a long period cheap, but nobody reads more. */
	private static final int MAX_YEARS = 20;

	/**
	 * A period that somebody asks for.
	 * @param from the first day; thirty days until the last one without
	 * @param until the last day; today without
	 * @throws ResponseStatusException with 400 when it ends before it begins, or is of
	 * another time
	 */
	static StepPeriod of(@Nullable LocalDate from, @Nullable LocalDate until, LocalDate today) {
		LocalDate last = Objects.requireNonNullElse(until, today);
		if (!isPossible(last)) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "The period");
		}
		return checked(Objects.requireNonNullElse(from, last.minusDays(USUAL - 1)), last);
	}

	private static StepPeriod checked(LocalDate from, LocalDate until) {
		if (!isPossible(from) || until.isBefore(from) || isTooLong(from, until)) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "The period");
		}
		return new StepPeriod(from, until);
	}

	/** Whether cases may be of that day. */
	static boolean isPossible(LocalDate day) {
		return !day.isBefore(EARLIEST) && !day.isAfter(LATEST);
	}

	/** Whether nobody reads as much. */
	static boolean isTooLong(LocalDate from, LocalDate until) {
		return new StepPeriod(from, until).isLongerThan(MAX_YEARS);
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
