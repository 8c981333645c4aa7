package org.tawasul.notification.delivery;

import java.util.Locale;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

import org.springframework.stereotype.Component;

/** What operators watch: queues by channel, and what has left them. */
@Component
class DeliveryMetrics implements MeterBinder {

	private final QueueStatistics statistics;

	DeliveryMetrics(QueueStatistics statistics) {
		this.statistics = statistics;
	}

	@Override
	public void bindTo(MeterRegistry registry) {
		for (DeliveryChannel channel : DeliveryChannel.values()) {
			String name = channel.name().toLowerCase(Locale.ROOT);
			Gauge.builder("tawasul.messages.waiting", () -> this.statistics.of(channel).waiting())
				.description("messages in the queue, for whatever they wait")
				.tag("channel", name)
				.register(registry);
			Gauge.builder("tawasul.messages.oldest", () -> this.statistics.of(channel).late().toSeconds())
				.description("how long the first message has been waiting for nothing but its turn")
				.baseUnit("seconds")
				.tag("channel", name)
				.register(registry);
			// So that both are there before the first message is.
			Counter.builder("tawasul.messages.sent").tag("channel", name).register(registry);
			Counter.builder("tawasul.messages.failed").tag("channel", name).register(registry);
		}
	}

}
