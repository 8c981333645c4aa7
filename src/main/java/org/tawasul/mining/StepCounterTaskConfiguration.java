package org.tawasul.mining;

import java.time.Duration;
import java.util.function.BooleanSupplier;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Folds the counters of steps and of ways, each on one node at a time.
 */
@Configuration(proxyBeanMethods = false)
class StepCounterTaskConfiguration {

	private static final FixedDelay EVERY = FixedDelay.of(Duration.ofSeconds(10));

	/** Then others get their turn. */
	private static final int BATCHES = 20;

	@Bean
	RecurringTask<Void> stepCounters(StepFigureRepository figures) {
		return folding("step-counters", figures::fold);
	}

	@Bean
	RecurringTask<Void> wayCounters(WayRepository ways) {
		return folding("way-counters", ways::fold);
	}

	/** Batch after batch, as long as there may be more. */
	private static RecurringTask<Void> folding(String name, BooleanSupplier fold) {
		return Tasks.recurring(name, EVERY).execute((instance, context) -> {
			for (int batch = 0; batch < BATCHES && fold.getAsBoolean(); batch++) {
				if (context.getSchedulerState().isShuttingDown()) {
					return;
				}
			}
		});
	}

}
