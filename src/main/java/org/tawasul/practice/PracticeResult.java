package org.tawasul.practice;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * What came of a reset.
 *
 * @param at when it began
 * @param failed in what it failed, null when it did not; the log says why
 */
record PracticeResult(Instant at, @Nullable Failure failed) {

	/**
	 * Parts of a reset, each a transaction of its own. Messages are
	 * {@code practice.failed.<constant>}.
	 */
	enum Failure {

		/** Everything is as it was before. */
		RESTORING,

		/** What trainees have done is gone already, and ready cases are missing. */
		MAKING_CASES

	}

}
