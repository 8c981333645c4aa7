package org.tawasul.notification.delivery;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A message, or a digest of several, on one way to one recipient.
 *
 * @param id its own number; later ones have higher numbers
 * @param messageId the message's number in the outbox; null for a digest
 * @param caseNumber the case that the message is about; null for a digest
 * @param kind a constant of {@code MessageKind}; null for a digest
 * @param channel e-mail or SMS
 * @param username one of the ministry's people, or null for the case's reporter
 * @param address where to: personal, not for logs
 * @param urgent whether it goes at once, at any hour
 * @param state how far it is
 * @param madeAt since when it waits
 * @param notBefore when it may go, while it waits
 * @param attempts how often it was tried since it was last put into the queue
 * @param reason why the last try failed
 * @param answer what the gateway said to that
 * @param sentAt when the gateway took it
 * @param failedAt when it was given up
 * @param digestId the delivery that stands for it
 */
public record Delivery(long id, @Nullable Long messageId, @Nullable Long caseNumber, @Nullable String kind,
		DeliveryChannel channel, @Nullable String username, String address, boolean urgent, DeliveryState state,
		Instant madeAt, Instant notBefore, int attempts, @Nullable FailureReason reason, @Nullable String answer,
		@Nullable Instant sentAt, @Nullable Instant failedAt, @Nullable Long digestId) {

	/**
	 * Whether it stands for several.
	 * @return true for a digest
	 */
	public boolean isDigest() {
		return this.messageId == null;
	}

}
