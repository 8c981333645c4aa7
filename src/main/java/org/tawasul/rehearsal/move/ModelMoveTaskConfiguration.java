package org.tawasul.rehearsal.move;

import java.time.Duration;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Moves running cases on one node at a time; another goes on when it dies.
 */
@Configuration(proxyBeanMethods = false)
class ModelMoveTaskConfiguration {

	private static final FixedDelay EVERY = FixedDelay.of(Duration.ofSeconds(5));

	@Bean
	RecurringTask<Void> modelMoves(CaseMover mover) {
		return Tasks.recurring("model-moves", EVERY)
			.execute((instance, context) -> mover.run(() -> !context.getSchedulerState().isShuttingDown()));
	}

}
