package org.tawasul.desk;

/**
 * How many cases a tab holds. Nobody needs to know thousands to the last one, and
 * counting them would cost more each year.
 *
 * @param cases the number, at most {@link #MAX}
 * @param more whether there are, or may be, more than that
 */
public record WorkListCount(int cases, boolean more) {

	/** Up to this number is counted. */
	public static final int MAX = 999;

	/**
	 * Whether counting stopped because there were enough, rather than because enough had
	 * been looked through.
	 * @return false for a number that may be exact
	 */
	public boolean beyondMax() {
		return this.more && this.cases == MAX;
	}

	static WorkListCount of(int counted) {
		return new WorkListCount(Math.min(counted, MAX), counted > MAX);
	}

}
