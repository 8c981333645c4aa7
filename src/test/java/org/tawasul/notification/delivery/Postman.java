package org.tawasul.notification.delivery;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** A gateway in memory: remembers what it took, in order, repeats included. */
final class Postman implements Gateway {

	private final DeliveryChannel channel;

	private final List<Parcel> taken = Collections.synchronizedList(new ArrayList<>());

	private final List<Parcel> asked = Collections.synchronizedList(new ArrayList<>());

	private volatile Function<Parcel, Outcome> manner = (parcel) -> Outcome.sent();

	Postman(DeliveryChannel channel) {
		this.channel = channel;
	}

	void does(Function<Parcel, Outcome> other) {
		this.manner = other;
	}

	void isAway() {
		does((parcel) -> Outcome.failed(DeliveryReason.GATEWAY_AWAY, null));
	}

	void isBack() {
		does((parcel) -> Outcome.sent());
	}

	@Override
	public DeliveryChannel channel() {
		return this.channel;
	}

	@Override
	public Outcome send(Parcel parcel) {
		this.asked.add(parcel);
		Outcome outcome = this.manner.apply(parcel);
		if (outcome.reason() == null) {
			this.taken.add(parcel);
		}
		return outcome;
	}

	List<Long> taken() {
		return List.copyOf(this.taken).stream().map(Parcel::id).toList();
	}

	List<UUID> sendingIds() {
		return List.copyOf(this.asked).stream().map(Parcel::sendingId).toList();
	}

	int asked() {
		return this.asked.size();
	}

	List<Parcel> parcels() {
		return List.copyOf(this.taken);
	}

}
