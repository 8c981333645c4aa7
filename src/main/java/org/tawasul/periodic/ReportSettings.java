package org.tawasul.periodic;

/**
 * What a report contains, as the table <i>PeriodicReport</i> answers. Numbers beyond what
 * fits on four pages are cut off.
 *
 * @param issues how many issues of each kind; 0 for none
 * @param leastCases how many cases make an issue, at least 3
 * @param lateBodies how many late bodies; 0 for none
 * @param escalations whether it tells what reached the Minister
 * @param satisfaction whether it tells how satisfied reporters were
 * @param changes whether it tells what has changed since the last one
 */
public record ReportSettings(int issues, int leastCases, int lateBodies, boolean escalations, boolean satisfaction,
		boolean changes) {

	/** So many lines of each kind fit, however long their names are. */
	public static final int MOST = 10;

	/** Fewer cases could tell about a person. */
	public static final int LEAST_CASES = 3;

	/**
	 * Makes settings that fit on four pages and point at nobody.
	 */
	public ReportSettings {
		issues = Math.max(0, Math.min(issues, MOST));
		lateBodies = Math.max(0, Math.min(lateBodies, MOST));
		leastCases = Math.max(LEAST_CASES, leastCases);
	}

	boolean isEmpty() {
		return this.issues == 0 && this.lateBodies == 0 && !this.escalations && !this.satisfaction && !this.changes;
	}

}
