package org.tawasul.notification.web;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.tawasul.notification.delivery.Delivery;

/**
 * A delivery as a list shows it.
 *
 * @param delivery it
 * @param recipient a name, or that it goes to the reporter
 * @param kind the kind of message, as text
 * @param at the moment that its state is about: when it was sent, was given up, may be
 * sent
 * @param why why it waits or failed, as text, or empty
 */
record DeliveryView(Delivery delivery, String recipient, String kind, @Nullable Instant at, String why) {

	/** Where to, as much as an administrator needs. */
	public String address() {
		return AddressMask.mask(this.delivery.getAddress());
	}

	/** What the gateway said, or nothing. */
	public @Nullable String answer() {
		String answer = this.delivery.getAnswer();
		return (answer != null) ? AddressMask.maskWithin(answer, this.delivery.getAddress()) : null;
	}

	/** The classes of its state's label. */
	public String badge() {
		return switch (this.delivery.getState()) {
			case WAITING -> "desk-status phase-WAITING";
			case FAILED -> "desk-flag";
			case SENT -> "desk-status";
			case SUPERSEDED -> "desk-status phase-DONE";
		};
	}

}
