package org.tawasul.tracking;

import java.time.Duration;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Answers requests for links, on one node at a time.
 */
@Configuration(proxyBeanMethods = false)
class AccessLinkTaskConfiguration {

	private static final FixedDelay EVERY = FixedDelay.of(Duration.ofSeconds(5));

	@Bean
	RecurringTask<Void> accessLinks(AccessLinkService links) {
		return Tasks.recurring("access-links", EVERY).execute((instance, context) -> links.answerRequests());
	}

}
