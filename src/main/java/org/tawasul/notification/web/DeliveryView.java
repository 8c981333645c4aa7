package org.tawasul.notification.web;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.tawasul.notification.delivery.Delivery;
import org.tawasul.notification.delivery.DeliveryState;

/**
 * A delivery as a list shows it.
 *
 * @param delivery it
 * @param recipient a name, or whose reporter it goes to
 * @param kind what it tells, in words
 * @param at the moment that its state is about: when it was sent, given up, may go
 * @param why why it waits or failed, in words, or empty
 */
record DeliveryView(Delivery delivery, String recipient, String kind, @Nullable Instant at, String why) {

	/** Where to, as much as an administrator needs. */
	public String address() {
		return AddressMask.address(this.delivery.address());
	}

	/** What the gateway said, or nothing. */
	public @Nullable String answer() {
		String answer = this.delivery.answer();
		return (answer != null) ? AddressMask.within(answer, this.delivery.address()) : null;
	}

	/** The classes of its state's label. */
	public String look() {
		return switch (this.delivery.state()) {
			case WAITING -> "desk-status phase-WAITING";
			case FAILED -> "desk-flag";
			case SENT -> "desk-status";
			case SUPERSEDED -> "desk-status phase-DONE";
		};
	}

	public boolean isFailed() {
		return this.delivery.state() == DeliveryState.FAILED;
	}

}
