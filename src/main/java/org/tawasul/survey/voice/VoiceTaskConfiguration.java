package org.tawasul.survey.voice;

import java.time.Duration;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Sends what is ordered from the voice gateway, on one node at a time.
 */
@Configuration(proxyBeanMethods = false)
class VoiceTaskConfiguration {

	@Bean
	RecurringTask<Void> voiceOrders(VoiceOrderSender sender, VoiceProperties properties) {
		return Tasks.recurring("voice-orders", FixedDelay.of(Duration.ofSeconds(30))).execute((instance, context) -> {
			while (properties.isConfigured() && !context.getSchedulerState().isShuttingDown() && sender.sendNext()) {
				// The next one.
			}
		});
	}

}
