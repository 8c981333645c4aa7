package org.tawasul.notification.delivery;

import java.time.Clock;
import java.time.Duration;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The drumbeat: every two seconds each channel's queue is looked at, by one node, for
 * itself, so that one gateway that hangs does not hold the other's messages.
 */
@Configuration(proxyBeanMethods = false)
class DeliveryTasks {

	private static final FixedDelay OFTEN = FixedDelay.of(Duration.ofSeconds(2));

	@Bean
	Task<Void> emailsOut(GatewayRegistry gateways, DeliveryQueue claims, DeliveryResults results,
			DeliveryProperties settings, Clock clock) {
		return task("emails-out", gateways, DeliveryChannel.EMAIL, claims, results, settings, clock);
	}

	@Bean
	Task<Void> smsOut(GatewayRegistry gateways, DeliveryQueue claims, DeliveryResults results,
			DeliveryProperties settings, Clock clock) {
		return task("sms-out", gateways, DeliveryChannel.SMS, claims, results, settings, clock);
	}

	private static Task<Void> task(String name, GatewayRegistry gateways, DeliveryChannel channel, DeliveryQueue claims,
			DeliveryResults results, DeliveryProperties settings, Clock clock) {
		Breaker breaker = new Breaker(settings.awayAfter(), settings.probe(), clock);
		return Tasks.recurring(name, OFTEN)
			.execute((task, context) -> gateways.find(channel)
				.filter((gateway) -> settings.enabled())
				.map((gateway) -> new MessageSender(gateway, claims, results, breaker, settings.threads()))
				.ifPresent((sender) -> sender.sendDue(() -> !context.getSchedulerState().isShuttingDown())));
	}

}
