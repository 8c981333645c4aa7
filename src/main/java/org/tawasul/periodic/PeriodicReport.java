package org.tawasul.periodic;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A report of a period for a recipient.
 *
 * @param id by which the desk's addresses know it
 * @param key which one it is
 * @param requestedBy who asked for it; null for those that the timer has made
 * @param requestedAt when it was asked for, or begun
 * @param builtAt when it was made; null while it is being made
 * @param tookMillis how long that took, in milliseconds
 * @param mailedAt when its mails were written; null if not
 * @param unwanted whether its table wanted nothing of it, so that it is not being made
 */
public record PeriodicReport(UUID id, ReportKey key, @Nullable String requestedBy, Instant requestedAt,
		@Nullable Instant builtAt, long tookMillis, @Nullable Instant mailedAt, boolean unwanted) {

}
