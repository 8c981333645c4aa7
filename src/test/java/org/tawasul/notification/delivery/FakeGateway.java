package org.tawasul.notification.delivery;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** A gateway in memory: remembers what it took, in order, repeats included. */
final class FakeGateway implements MessageGateway {

	private final DeliveryChannel channel;

	private final List<OutgoingMessage> taken = Collections.synchronizedList(new ArrayList<>());

	private final List<OutgoingMessage> asked = Collections.synchronizedList(new ArrayList<>());

	private volatile Function<OutgoingMessage, DeliveryOutcome> manner = (parcel) -> DeliveryOutcome.sent();

	FakeGateway(DeliveryChannel channel) {
		this.channel = channel;
	}

	void does(Function<OutgoingMessage, DeliveryOutcome> other) {
		this.manner = other;
	}

	void isAway() {
		does((parcel) -> DeliveryOutcome.failed(FailureReason.GATEWAY_AWAY, null));
	}

	void isBack() {
		does((parcel) -> DeliveryOutcome.sent());
	}

	@Override
	public DeliveryChannel channel() {
		return this.channel;
	}

	@Override
	public DeliveryOutcome send(OutgoingMessage parcel) {
		this.asked.add(parcel);
		DeliveryOutcome outcome = this.manner.apply(parcel);
		if (outcome.reason() == null) {
			this.taken.add(parcel);
		}
		return outcome;
	}

	List<Long> taken() {
		return List.copyOf(this.taken).stream().map(OutgoingMessage::id).toList();
	}

	List<UUID> sendingIds() {
		return List.copyOf(this.asked).stream().map(OutgoingMessage::sendingId).toList();
	}

	int asked() {
		return this.asked.size();
	}

	List<OutgoingMessage> parcels() {
		return List.copyOf(this.taken);
	}

}
