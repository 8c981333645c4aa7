package org.tawasul.directory;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A stretch of time, its beginning included, its end not.
 *
 * @param from the first moment
 * @param until the first moment after it, <code>null</code> for until further notice
 */
public record TimeRange(Instant from, @Nullable Instant until) {

	/**
	 * Checks the order of the two ends.
	 * @throws DirectoryException if it ends before it begins
	 */
	public TimeRange {
		if (until != null && !until.isAfter(from)) {
			throw new DirectoryException("period_invalid");
		}
	}

	/**
	 * Whether a moment lies in it.
	 * @param at the moment
	 * @return true from the first moment to the one before the end
	 */
	public boolean contains(Instant at) {
		return !at.isBefore(this.from) && (this.until == null || at.isBefore(this.until));
	}

	/**
	 * Whether it is not over by then, whether or not it has begun.
	 * @param at the moment
	 * @return true also for one that is to begin later
	 */
	public boolean endsAfter(Instant at) {
		return this.until == null || this.until.isAfter(at);
	}

	/**
	 * Whether the two have a moment in common.
	 * @param other the other
	 * @return true if so
	 */
	public boolean overlaps(TimeRange other) {
		return startsBeforeEndOf(other) && other.startsBeforeEndOf(this);
	}

	private boolean startsBeforeEndOf(TimeRange other) {
		return other.until == null || this.from.isBefore(other.until);
	}

}
