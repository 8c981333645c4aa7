package org.tawasul.indicators;

/**
 * A number that can be counted of any group of cases. Labels: {@code indicators.measure.}
 * and the lower-case name.
 */
enum Measure {

	/** Received in the period. */
	RECEIVED,

	/** Received in the period before. */
	BEFORE,

	/** Received in the period and open now. */
	STILL_OPEN,

	/** Closed in the period. */
	CLOSED,

	/** Closed in the period, resolved within the promised time. */
	CLOSED_ON_TIME,

	/** Closed in the period, resolved after the promised date. */
	CLOSED_LATE,

	/** Open now. */
	OPEN,

	/** Open now, within the promised time. */
	NOT_OVERDUE,

	/** Open now, after the promised date. */
	OVERDUE

}
