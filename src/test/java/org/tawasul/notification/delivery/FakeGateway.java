package org.tawasul.notification.delivery;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** A gateway in memory: records what it accepted, in order, repeats included. */
final class FakeGateway implements MessageGateway {

	private final DeliveryChannel channel;

	private final List<OutgoingMessage> accepted = Collections.synchronizedList(new ArrayList<>());

	private final List<OutgoingMessage> attempts = Collections.synchronizedList(new ArrayList<>());

	private volatile Function<OutgoingMessage, DeliveryOutcome> behaviour = (message) -> DeliveryOutcome.sent();

	FakeGateway(DeliveryChannel channel) {
		this.channel = channel;
	}

	void respondWith(Function<OutgoingMessage, DeliveryOutcome> other) {
		this.behaviour = other;
	}

	void goDown() {
		respondWith((message) -> DeliveryOutcome.failed(FailureReason.GATEWAY_AWAY, null));
	}

	void recover() {
		respondWith((message) -> DeliveryOutcome.sent());
	}

	@Override
	public DeliveryChannel channel() {
		return this.channel;
	}

	@Override
	public DeliveryOutcome send(OutgoingMessage message) {
		this.attempts.add(message);
		DeliveryOutcome outcome = this.behaviour.apply(message);
		if (outcome.reason() == null) {
			this.accepted.add(message);
		}
		return outcome;
	}

	List<Long> acceptedIds() {
		return List.copyOf(this.accepted).stream().map(OutgoingMessage::id).toList();
	}

	List<UUID> sendingIds() {
		return List.copyOf(this.attempts).stream().map(OutgoingMessage::sendingId).toList();
	}

	int countAttempts() {
		return this.attempts.size();
	}

	List<OutgoingMessage> messages() {
		return List.copyOf(this.accepted);
	}

}
