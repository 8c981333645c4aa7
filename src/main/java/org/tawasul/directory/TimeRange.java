package org.tawasul.directory;

import java.time.Instant;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * A range of time, its beginning included, its end excluded.
 *
 * @param from the first moment
 * @param until the first moment after it, <code>null</code> for until further notice
 */
@Embeddable
public record TimeRange(Instant from, @Nullable Instant until) {

	/**
	 * Creates a range.
	 * @throws DirectoryException if it ends before it begins
	 */
	public TimeRange {
		if (until != null && !until.isAfter(from)) {
			throw new DirectoryException("period_invalid");
		}
	}

	/**
	 * Whether it contains a moment.
	 * @param at the moment
	 * @return whether it does
	 */
	public boolean contains(Instant at) {
		return !at.isBefore(this.from) && (this.until == null || at.isBefore(this.until));
	}

	/**
	 * Whether it ends after a moment, whether or not it has begun by then.
	 * @param at the moment
	 * @return whether it does
	 */
	public boolean endsAfter(Instant at) {
		return this.until == null || this.until.isAfter(at);
	}

	/**
	 * Whether two ranges have a moment in common.
	 * @param other the other
	 * @return whether they have
	 */
	public boolean overlaps(TimeRange other) {
		return startsBeforeEndOf(other) && other.startsBeforeEndOf(this);
	}

	private boolean startsBeforeEndOf(TimeRange other) {
		return other.until == null || this.from.isBefore(other.until);
	}

}
