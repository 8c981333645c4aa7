package org.tawasul.indicators;

import java.time.Duration;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Folds counters, on one node at a time.
 */
@Configuration(proxyBeanMethods = false)
class CounterTaskConfiguration {

	private static final FixedDelay EVERY = FixedDelay.of(Duration.ofSeconds(3));

	/** Then others get their turn. */
	private static final int BATCHES = 20;

	@Bean
	RecurringTask<Void> indicatorCounters(CounterRepository counters) {
		return Tasks.recurring("indicator-counters", EVERY).execute((instance, context) -> {
			for (int batch = 0; batch < BATCHES && counters.fold(); batch++) {
				if (context.getSchedulerState().isShuttingDown()) {
					return;
				}
			}
		});
	}

}
