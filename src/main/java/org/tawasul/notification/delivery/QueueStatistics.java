package org.tawasul.notification.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;

import org.springframework.stereotype.Component;

/**
 * Statistics of the queues. Counted over what waits and what failed, which have indexes
 * of their own, and not more often than every few seconds; what was sent is never
 * counted.
 */
@Component
class QueueStatistics {

	private static final Duration FRESH = Duration.ofSeconds(5);

	private final DeliveryRepository deliveries;

	private final Clock clock;

	private final Map<DeliveryChannel, QueueStatus> known = new EnumMap<>(DeliveryChannel.class);

	QueueStatistics(DeliveryRepository deliveries, Clock clock) {
		this.deliveries = deliveries;
		this.clock = clock;
	}

	synchronized QueueStatus of(DeliveryChannel channel) {
		Instant now = this.clock.instant();
		QueueStatus last = this.known.get(channel);
		if (last == null || Duration.between(last.at(), now).abs().compareTo(FRESH) > 0) {
			last = read(channel, now);
			this.known.put(channel, last);
		}
		return last;
	}

	int failed() {
		return this.deliveries.countFailed();
	}

	private QueueStatus read(DeliveryChannel channel, Instant now) {
		DeliveryRepository.QueueCounts counts = this.deliveries.countQueue(channel, now,
				FailureReason.gatewayFailures());
		return new QueueStatus(now, counts.getWaiting(), counts.getDue(), counts.getDueSince(), counts.getLastFault(),
				this.deliveries.lastSent(channel).orElse(null));
	}

}
