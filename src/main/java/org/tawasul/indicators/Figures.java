package org.tawasul.indicators;

/**
 * The counters of some cases and a period.
 *
 * @param received those received in the period
 * @param before those received in the period before
 * @param closed those closed in the period
 * @param open all that are open now, by what they have in common
 * @param overdue those whose promised date has passed without a resolution
 */
record Figures(Counts received, Counts before, Counts closed, Counts open, Counts overdue) {

	/**
	 * A number of theirs.
	 * @param measure which
	 * @param common what the counted cases have in common, such as {@code type/INCIDENT};
	 * empty for all
	 */
	long count(Measure measure, String common) {
		return switch (measure) {
			case RECEIVED -> all(this.received, common);
			case BEFORE -> all(this.before, common);
			case STILL_OPEN -> this.received.get(key("open", common));
			case CLOSED -> all(this.closed, common);
			case CLOSED_LATE -> this.closed.get(key("late", common));
			case CLOSED_ON_TIME -> all(this.closed, common) - this.closed.get(key("late", common));
			case OPEN -> this.open.get(key("open", common));
			case OVERDUE -> overdue(common);
			case NOT_OVERDUE -> this.open.get(key("open", common)) - overdue(common);
		};
	}

	/** Without a resolution by now, or with one that came too late. */
	private long overdue(String common) {
		return all(this.overdue, common) + this.open.get(key("open/late", common));
	}

	private static long all(Counts counts, String common) {
		return counts.get(common.isEmpty() ? "n" : common);
	}

	private static String key(String start, String common) {
		return common.isEmpty() ? start : start + "/" + common;
	}

}
