package org.tawasul.notification.delivery;

import org.jspecify.annotations.Nullable;

/**
 * What came of handing a message over.
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
