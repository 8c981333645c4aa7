package org.tawasul.notification.delivery;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.Status;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Whether messages leave, for operators: a warning at worst, since the application itself
 * still serves. Contains no personal data.
 */
@Configuration(proxyBeanMethods = false)
class DeliveryHealthConfiguration {

	private static final Status WARNING = new Status("WARNING");

	/** Longer than the polls and probes of a queue that works. */
	private static final Duration LATE = Duration.ofMinutes(15);

	@Bean
	HealthIndicator messagesHealthIndicator(QueueStatistics statistics) {
		return () -> {
			Health.Builder health = Health.up();
			for (DeliveryChannel channel : DeliveryChannel.values()) {
				QueueStatus queue = statistics.of(channel);
				if (queue.late().compareTo(LATE) > 0) {
					health.status(WARNING);
				}
				String name = channel.name().toLowerCase(Locale.ROOT);
				health.withDetail(name + ".waiting", queue.waiting());
				health.withDetail(name + ".due", queue.due());
				health.withDetail(name + ".late", queue.late().truncatedTo(ChronoUnit.SECONDS));
			}
			return health.withDetail("failed", statistics.failed()).build();
		};
	}

	@Bean
	HealthIndicator mailGatewayHealthIndicator(QueueStatistics statistics, GatewayRegistry gateways) {
		return () -> gateway(DeliveryChannel.EMAIL, statistics, gateways);
	}

	@Bean
	HealthIndicator smsGatewayHealthIndicator(QueueStatistics statistics, GatewayRegistry gateways) {
		return () -> gateway(DeliveryChannel.SMS, statistics, gateways);
	}

	/** Inferred from recent deliveries: the gateway itself is not asked. */
	private static Health gateway(DeliveryChannel channel, QueueStatistics statistics, GatewayRegistry gateways) {
		if (gateways.find(channel).isEmpty()) {
			return Health.up().withDetail("configured", false).build();
		}
		QueueStatus queue = statistics.of(channel);
		return (queue.isGatewayInTrouble() ? Health.status(WARNING) : Health.up()).withDetail("configured", true)
			.withDetail("lastSent", known(queue.lastSent()))
			.withDetail("lastFault", known(queue.lastFault()))
			.build();
	}

	private static Object known(@Nullable Object moment) {
		return (moment != null) ? moment : "never";
	}

}
