package org.tawasul.indicators;

import java.time.LocalDate;

/**
 * A period and the one that it is compared with; all four days are included.
 *
 * @param from the first day
 * @param until the last day
 * @param beforeFrom the first day of the other period
 * @param beforeUntil the last day of the other period
 */
public record ComparedPeriod(LocalDate from, LocalDate until, LocalDate beforeFrom, LocalDate beforeUntil) {

	Period period() {
		return new Period(this.from, this.until);
	}

	Period before() {
		return new Period(this.beforeFrom, this.beforeUntil);
	}

}
