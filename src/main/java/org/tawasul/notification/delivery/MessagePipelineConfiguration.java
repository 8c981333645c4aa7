package org.tawasul.notification.delivery;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.core.IntervalFunction;
import org.tawasul.language.Messages;
import org.tawasul.notification.MessagePacking;
import org.tawasul.notification.MessageRenderer;
import org.tawasul.notification.NotificationProperties;
import org.tawasul.notification.RenderingService;
import org.tawasul.publicurl.PublicUrl;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.util.StringUtils;

/**
 * The gateways, and the pipeline of messages, polled every two seconds on one node at a
 * time.
 */
@Configuration(proxyBeanMethods = false)
class MessagePipelineConfiguration {

	private static final int LONGEST_PROBE_FACTOR = 8;

	/** A gateway for each channel that is configured; an empty setting is none. */
	@Bean
	GatewayRegistry gateways(ObjectProvider<JavaMailSenderImpl> mail, MailSenderProperties mailProperties,
			SmsProperties sms, PublicUrl address, Messages messages, Clock clock) {
		List<MessageGateway> gateways = new ArrayList<>();
		mail.ifAvailable((server) -> {
			if (StringUtils.hasText(server.getHost())) {
				gateways.add(new MailGateway(server, mailProperties, address,
						(language) -> messages.text("delivery.mail.from", language), clock));
			}
		});
		if (StringUtils.hasText(sms.url())) {
			gateways.add(new SmsGateway(sms));
		}
		return new GatewayRegistry(gateways);
	}

	@Bean
	MessagePipeline messagePipeline(RenderingService rendering, NotificationProperties notification,
			GatewayRegistry gateways, DeliveryQueue queue, DigestService digests, MessageRenderer renderer,
			MailAttachments attachments, LeaseRenewal leases, DeliveryResults results, DeliveryProperties properties,
			Clock clock) {
		List<MessageSender> senders = !properties.enabled() ? List.of()
				: Arrays.stream(DeliveryChannel.values())
					.map(gateways::find)
					.flatMap(Optional::stream)
					.map((gateway) -> new MessageSender(gateway, queue, digests, renderer, attachments, leases, results,
							circuitBreaker(gateway.channel(), properties, clock), properties.threads()))
					.toList();
		return new MessagePipeline(rendering, notification.renderingEnabled(), senders);
	}

	@Bean
	Task<Void> messagePipelineTask(MessagePipeline pipeline) {
		return task(pipeline);
	}

	static Task<Void> task(MessagePipeline pipeline) {
		return Tasks.recurring("messages", FixedDelay.of(Duration.ofSeconds(2)))
			.execute((task, context) -> pipeline.poll(() -> !context.getSchedulerState().isShuttingDown()));
	}

	@Bean
	Task<Void> messagePackingTask(MessagePacking packing) {
		return Tasks.recurring("message-packing", FixedDelay.of(Duration.ofMinutes(1)))
			.execute((task, context) -> packing.packSome(() -> !context.getSchedulerState().isShuttingDown()));
	}

	/**
	 * Opens after some failures in a row that are the gateway's and not a message's. Then
	 * one message is tried now and then, after pauses that double, until one gets
	 * through: so an outage costs few messages a try. Each node keeps its own.
	 */
	static CircuitBreaker circuitBreaker(DeliveryChannel channel, DeliveryProperties properties, Clock clock) {
		Duration probe = properties.probe();
		return CircuitBreaker.of(channel.name(),
				CircuitBreakerConfig.custom()
					.slidingWindowSize(properties.awayAfter())
					.minimumNumberOfCalls(properties.awayAfter())
					.failureRateThreshold(100)
					.permittedNumberOfCallsInHalfOpenState(1)
					.waitIntervalFunctionInOpenState(
							IntervalFunction.ofExponentialBackoff(probe, 2, probe.multipliedBy(LONGEST_PROBE_FACTOR)))
					.clock(clock)
					.build());
	}

}
