package org.tawasul.suggestion;

import java.time.Duration;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Finds out how often suggestions are right, on one node at a time.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SuggestionProperties.class)
class SuggestionTaskConfiguration {

	private static final FixedDelay EVERY = FixedDelay.of(Duration.ofMinutes(10));

	@Bean
	RecurringTask<Void> suggestionScores(SuggestionScorer scorer) {
		return Tasks.recurring("suggestion-scores", EVERY).execute((instance, context) -> {
			while (!context.getSchedulerState().isShuttingDown() && scorer.score()) {
				// The next ones.
			}
		});
	}

}
