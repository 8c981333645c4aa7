package org.tawasul.notification.delivery;

import org.jspecify.annotations.Nullable;

/**
 * What came of handing a message over.
 *
 * @param reason why it failed; null when the gateway has taken it
 * @param answer what the gateway said, for administrators; may name the recipient
 */
record Outcome(@Nullable DeliveryReason reason, @Nullable String answer) {

	static Outcome sent() {
		return new Outcome(null, null);
	}

	static Outcome failed(DeliveryReason reason, @Nullable String answer) {
		return new Outcome(reason, answer);
	}

}
