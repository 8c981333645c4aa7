package org.tawasul.casefile;

import java.time.Duration;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Delivers to linked cases what became of their main cases, on one node at a time.
 */
@Configuration(proxyBeanMethods = false)
class LinkedCaseTaskConfiguration {

	private static final FixedDelay EVERY = FixedDelay.of(Duration.ofSeconds(5));

	@Bean
	RecurringTask<Void> linkedCases(LinkedCaseDelivery delivery) {
		return Tasks.recurring("linked-cases", EVERY).execute((instance, context) -> {
			while (!context.getSchedulerState().isShuttingDown() && delivery.deliver()) {
				// The next ones.
			}
		});
	}

}
