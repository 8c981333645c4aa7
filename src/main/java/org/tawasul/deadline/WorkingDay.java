package org.tawasul.deadline;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/**
 * One working day.
 *
 * @param date the day
 * @param opens its first moment
 * @param closes the first moment after it
 */
record WorkingDay(LocalDate date, Instant opens, Instant closes) {

	Duration length() {
		return Duration.between(this.opens, this.closes);
	}

	/** The working time of this day that has passed at a moment. */
	Duration used(Instant moment) {
		return moment.isAfter(this.opens) ? Duration.between(this.opens, moment) : Duration.ZERO;
	}

	/** The moment at which the same share of this day has passed as of another. */
	Instant sameShare(Duration used, WorkingDay other) {
		if (length().equals(other.length())) {
			return this.opens.plus(used);
		}
		return this.opens.plusMillis(used.toMillis() * length().toMillis() / other.length().toMillis());
	}

}
