package org.tawasul.notification.delivery;

import org.jspecify.annotations.Nullable;

/**
 * The outcome of passing a message to a gateway.
 *
 * @param reason why it failed; null when the gateway has taken it
 * @param answer what the gateway said, for administrators; may name the recipient
 */
record DeliveryOutcome(@Nullable FailureReason reason, @Nullable String answer) {

	static DeliveryOutcome sent() {
		return new DeliveryOutcome(null, null);
	}

	static DeliveryOutcome failed(FailureReason reason, @Nullable String answer) {
		return new DeliveryOutcome(reason, answer);
	}

}
