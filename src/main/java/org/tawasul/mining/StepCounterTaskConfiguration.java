package org.tawasul.mining;

import java.time.Duration;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Folds the counters of steps, on one node at a time.
 */
@Configuration(proxyBeanMethods = false)
class StepCounterTaskConfiguration {

	private static final FixedDelay EVERY = FixedDelay.of(Duration.ofSeconds(10));

	/** Then others get their turn. */
	private static final int BATCHES = 20;

	@Bean
	RecurringTask<Void> stepCounters(StepFigureRepository figures) {
		return Tasks.recurring("step-counters", EVERY).execute((instance, context) -> {
			for (int batch = 0; batch < BATCHES && figures.fold(); batch++) {
				if (context.getSchedulerState().isShuttingDown()) {
					return;
				}
			}
		});
	}

}
