package org.tawasul.survey.call;

import java.time.Duration;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Samples closed cases, on one node at a time.
 */
@Configuration(proxyBeanMethods = false)
class SatisfactionCallTaskConfiguration {

	@Bean
	RecurringTask<Void> satisfactionSample(SatisfactionSampler sampler) {
		return Tasks.recurring("satisfaction-sample", FixedDelay.of(Duration.ofMinutes(15)))
			.execute((instance, context) -> {
				while (!context.getSchedulerState().isShuttingDown() && sampler.sample()) {
					// The next ones.
				}
			});
	}

}
