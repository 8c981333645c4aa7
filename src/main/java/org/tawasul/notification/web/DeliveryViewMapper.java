package org.tawasul.notification.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.tawasul.language.Messages;
import org.tawasul.notification.delivery.Delivery;
import org.tawasul.notification.delivery.DeliveryQueryService;
import org.tawasul.notification.delivery.FailureReason;
import org.tawasul.notification.delivery.WaitReason;

import org.springframework.stereotype.Component;

/**
 * Puts deliveries into a reader's words.
 */
@Component
class DeliveryViewMapper {

	private final DeliveryQueryService overview;

	private final OutboxLabels labels;

	private final Messages words;

	DeliveryViewMapper(DeliveryQueryService overview, OutboxLabels labels, Messages words) {
		this.overview = overview;
		this.labels = labels;
		this.words = words;
	}

	List<DeliveryView> of(List<Delivery> deliveries, Locale locale) {
		return deliveries.stream().map((delivery) -> of(delivery, locale)).toList();
	}

	Map<Long, List<DeliveryView>> byMessage(Map<Long, List<Delivery>> deliveries, Locale locale) {
		return deliveries.entrySet()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, (message) -> of(message.getValue(), locale)));
	}

	DeliveryView of(Delivery delivery, Locale locale) {
		return new DeliveryView(delivery, this.labels.recipient(delivery.username(), locale),
				this.labels.kind(delivery.kind(), locale), at(delivery), why(delivery, locale));
	}

	private static @Nullable Instant at(Delivery delivery) {
		return switch (delivery.state()) {
			case WAITING -> delivery.notBefore();
			case SENT -> delivery.sentAt();
			case FAILED -> delivery.failedAt();
			case SUPERSEDED -> null;
		};
	}

	private String why(Delivery delivery, Locale locale) {
		return switch (delivery.state()) {
			case WAITING -> waits(delivery, locale);
			case FAILED -> reason(delivery, locale);
			case SENT, SUPERSEDED -> "";
		};
	}

	private String waits(Delivery delivery, Locale locale) {
		WaitReason why = this.overview.why(delivery);
		String words = this.words.text("notification.wait." + why, locale);
		return (why == WaitReason.NEXT_TRY) ? words + " " + reason(delivery, locale) : words;
	}

	private String reason(Delivery delivery, Locale locale) {
		FailureReason reason = (delivery.reason() != null) ? delivery.reason() : FailureReason.OWN_FAULT;
		return this.words.text("delivery.reason." + reason, locale);
	}

}
