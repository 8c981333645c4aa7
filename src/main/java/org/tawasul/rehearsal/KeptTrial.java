package org.tawasul.rehearsal;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * The trial of a candidate.
 *
 * @param fingerprint of all that would have been live together
 * @param startedAt when it began
 * @param startedBy user name of who has asked for it; null for a planned publication
 * @param finishedAt when it ended; null while it runs
 * @param report what it has found; null while it runs, or when it broke off
 */
public record KeptTrial(String fingerprint, Instant startedAt, @Nullable String startedBy, @Nullable Instant finishedAt,
		@Nullable TrialReport report) {

	/**
	 * Whether it still runs.
	 * @return false once it has ended, with or without a report
	 */
	public boolean running() {
		return this.finishedAt == null;
	}

}
