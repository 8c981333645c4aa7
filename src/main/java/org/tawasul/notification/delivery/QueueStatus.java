package org.tawasul.notification.delivery;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * The state of one channel's queue.
 *
 * @param at when it was looked at
 * @param waiting how many wait, for whatever
 * @param due how many of them could go now
 * @param dueSince since when the first of these could
 * @param lastFault when the gateway last failed one that still waits
 * @param lastSent when the gateway last took one
 */
record QueueStatus(Instant at, int waiting, int due, @Nullable Instant dueSince, @Nullable Instant lastFault,
		@Nullable Instant lastSent) {

	/** How long the first has been waiting for nothing but its turn. */
	Duration late() {
		return (this.dueSince != null) ? Duration.between(this.dueSince, this.at) : Duration.ZERO;
	}

	boolean isGatewayInTrouble() {
		return this.lastFault != null && (this.lastSent == null || this.lastFault.isAfter(this.lastSent));
	}

}
