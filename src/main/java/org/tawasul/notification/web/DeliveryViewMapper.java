package org.tawasul.notification.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.tawasul.language.Messages;
import org.tawasul.notification.delivery.Delivery;
import org.tawasul.notification.delivery.DeliveryService;
import org.tawasul.notification.delivery.FailureReason;
import org.tawasul.notification.delivery.WaitReason;

import org.springframework.stereotype.Component;

/**
 * Formats deliveries in the reader's language.
 */
@Component
class DeliveryViewMapper {

	private final DeliveryService deliveries;

	private final OutboxLabels labels;

	private final Messages messages;

	DeliveryViewMapper(DeliveryService deliveries, OutboxLabels labels, Messages messages) {
		this.deliveries = deliveries;
		this.labels = labels;
		this.messages = messages;
	}

	List<DeliveryView> views(List<Delivery> some, Locale locale) {
		return some.stream().map((delivery) -> view(delivery, locale)).toList();
	}

	Map<Long, List<DeliveryView>> viewsByMessage(Map<Long, List<Delivery>> some, Locale locale) {
		return some.entrySet()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, (message) -> views(message.getValue(), locale)));
	}

	DeliveryView view(Delivery delivery, Locale locale) {
		return new DeliveryView(delivery, this.labels.recipient(delivery.getUsername(), locale),
				this.labels.kind(delivery.getKind(), locale), at(delivery), why(delivery, locale));
	}

	private static @Nullable Instant at(Delivery delivery) {
		return switch (delivery.getState()) {
			case WAITING -> delivery.getNotBefore();
			case SENT -> delivery.getSentAt();
			case FAILED -> delivery.getFailedAt();
			case SUPERSEDED -> null;
		};
	}

	private String why(Delivery delivery, Locale locale) {
		return switch (delivery.getState()) {
			case WAITING -> waitReason(delivery, locale);
			case FAILED -> failureReason(delivery, locale);
			case SENT, SUPERSEDED -> "";
		};
	}

	private String waitReason(Delivery delivery, Locale locale) {
		WaitReason reason = this.deliveries.waitReason(delivery);
		String text = this.messages.text("notification.wait." + reason, locale);
		return (reason == WaitReason.NEXT_TRY) ? text + " " + failureReason(delivery, locale) : text;
	}

	private String failureReason(Delivery delivery, Locale locale) {
		FailureReason reason = Objects.requireNonNullElse(delivery.getReason(), FailureReason.OWN_FAULT);
		return this.messages.text("delivery.reason." + reason, locale);
	}

}
