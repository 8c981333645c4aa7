package org.tawasul.indicators;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * How many days ago a case was received, today being 0. Labels: {@code indicators.age.}
 * and the lower-case name.
 */
enum CaseAge {

	TWO_DAYS(0, 2), WEEK(3, 7), TWO_WEEKS(8, 14), MONTH(15, 30), QUARTER(31, 90), LONGER(91, null);

	private final int youngest;

	private final @Nullable Integer oldest;

	CaseAge(int youngest, @Nullable Integer oldest) {
		this.youngest = youngest;
		this.oldest = oldest;
	}

	/** The first day of receipt, or null where there is none. */
	@Nullable LocalDate from(LocalDate today) {
		return (this.oldest != null) ? today.minusDays(this.oldest) : null;
	}

	/** The last day of receipt. */
	LocalDate until(LocalDate today) {
		return today.minusDays(this.youngest);
	}

}
