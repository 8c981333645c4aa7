package org.tawasul.directory;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A stretch of time, its beginning included, its end not.
 *
 * @param from the first moment
 * @param until the first moment after it, <code>null</code> for until further notice
 */
record Period(Instant from, @Nullable Instant until) {

	Period {
		if (until != null && !until.isAfter(from)) {
			throw new DirectoryRefused("period_invalid");
		}
	}

	boolean contains(Instant at) {
		return !at.isBefore(this.from) && (this.until == null || at.isBefore(this.until));
	}

	boolean endsAfter(Instant at) {
		return this.until == null || this.until.isAfter(at);
	}

	boolean overlaps(Period other) {
		return startsBeforeEndOf(other) && other.startsBeforeEndOf(this);
	}

	private boolean startsBeforeEndOf(Period other) {
		return other.until == null || this.from.isBefore(other.until);
	}

}
