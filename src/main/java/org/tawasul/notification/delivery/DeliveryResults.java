package org.tawasul.notification.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

import io.micrometer.core.instrument.MeterRegistry;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tawasul.language.PlainText;

import org.springframework.stereotype.Component;

/** Records the outcome of each try. */
@Component
class DeliveryResults {

	private static final Logger log = LoggerFactory.getLogger(DeliveryResults.class);

	private static final int MAX_ANSWER = 300;

	/** How long a last try may still be under way when the time for tries is over. */
	private static final Duration GRACE = Duration.ofMinutes(5);

	private final DeliveryRepository deliveries;

	private final DeliveryProperties properties;

	private final UnreachedCaseService unreached;

	private final MeterRegistry meters;

	private final Clock clock;

	DeliveryResults(DeliveryRepository deliveries, DeliveryProperties properties, UnreachedCaseService unreached,
			MeterRegistry meters, Clock clock) {
		this.deliveries = deliveries;
		this.properties = properties;
		this.unreached = unreached;
		this.meters = meters;
		this.clock = clock;
	}

	void record(Delivery delivery, DeliveryOutcome outcome) {
		Instant now = this.clock.instant();
		FailureReason reason = outcome.reason();
		DeliveryChannel channel = delivery.getChannel();
		if (reason == null) {
			this.deliveries.markSent(delivery.getId(), now);
			count("sent", channel, 1);
		}
		else if (reason.isPermanent() || !now.isBefore(delivery.getGiveUpAt())) {
			this.deliveries.markFailed(delivery.getId(), reason, storable(outcome.answer()), now);
			count("failed", channel, 1);
			log.warn("Delivery {} by {} failed for good: {}", delivery.getId(), channel, reason);
		}
		else {
			this.deliveries.scheduleRetry(delivery.getId(),
					this.properties.nextTry(delivery.getAttempts(), now, delivery.getGiveUpAt()), reason,
					storable(outcome.answer()), now);
			log.info("Delivery {} by {} failed for now: {}", delivery.getId(), channel, reason);
		}
		if (reason != null && !reason.isGatewayFailure()) {
			this.unreached.checkAfterFailure(delivery);
		}
	}

	/**
	 * Gives up what has been tried long enough, also while the gateway is down and
	 * nothing is tried.
	 */
	void giveUpOverdue(DeliveryChannel channel) {
		Instant now = this.clock.instant();
		int failed = this.deliveries.giveUp(channel, now.minus(GRACE), FailureReason.OWN_FAULT, now);
		if (failed > 0) {
			count("failed", channel, failed);
			log.warn("{} deliveries by {} given up", failed, channel);
		}
	}

	private void count(String result, DeliveryChannel channel, int number) {
		this.meters.counter("tawasul.messages." + result, "channel", channel.name().toLowerCase(Locale.ROOT))
			.increment(number);
	}

	/**
	 * Gateways like to repeat what they were sent: the reporter's key is not kept here.
	 */
	private static @Nullable String storable(@Nullable String answer) {
		if (answer == null) {
			return null;
		}
		String clean = PlainText.clean(answer).replaceAll("/([ts])/[\\w-]+", "/$1/…");
		return clean.substring(0, Math.min(clean.length(), MAX_ANSWER));
	}

}
