package org.tawasul.notification.web;

import java.time.Instant;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * A message as it stands in the outbox.
 *
 * @param id its own number
 * @param number the case's number
 * @param kind what it tells; a word that we may not know any more
 * @param username one of the ministry's people, or null for the case's reporter
 * @param language the recipient's
 * @param writtenAt when it was written
 * @param renderedAt when it was put into words, or null
 * @param attempts how often that was tried
 * @param failure why it failed, or null
 */
record OutboxEntry(long id, long number, String kind, @Nullable String username, Locale language, Instant writtenAt,
		@Nullable Instant renderedAt, int attempts, @Nullable String failure) {

	public OutboxState state() {
		return OutboxState.of(this.renderedAt != null, this.failure != null);
	}

}
