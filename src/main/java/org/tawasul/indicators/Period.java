package org.tawasul.indicators;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Days that follow one another.
 *
 * @param from the first
 * @param until the last
 */
record Period(LocalDate from, LocalDate until) {

	Period {
		if (until.isBefore(from)) {
			throw new IllegalArgumentException("Ends before it begins");
		}
	}

	/** How many days. */
	long days() {
		return ChronoUnit.DAYS.between(this.from, this.until) + 1;
	}

	/** As many days just before. */
	Period before() {
		return new Period(this.from.minusDays(days()), this.from.minusDays(1));
	}

}
