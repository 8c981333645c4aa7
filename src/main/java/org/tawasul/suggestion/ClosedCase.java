package org.tawasul.suggestion;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseType;
import org.tawasul.casefile.Category;

/**
 * A case that others learn from.
 *
 * @param number of the case
 * @param type what kind of request
 * @param category for incidents: the last one, which handlers may have corrected
 * @param region where it happened
 * @param unit where it ended, after all referrals
 * @param words its subject and description
 * @param closedAt when it was closed
 */
record ClosedCase(CaseNumber number, CaseType type, @Nullable Category category, String region, @Nullable String unit,
		String words, Instant closedAt) {

	/** Where reading goes on after this case. */
	Position position() {
		return new Position(this.closedAt, this.number.value());
	}

	/**
	 * A place in the order in which cases are closed.
	 *
	 * @param closedAt the moment
	 * @param number of the case, for those that were closed at the same moment
	 */
	record Position(Instant closedAt, long number) {

		/** Before all cases. */
		static final Position BEGINNING = new Position(Instant.EPOCH, 0);

	}

}
