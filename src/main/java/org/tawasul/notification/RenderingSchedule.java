package org.tawasul.notification;

import java.time.Duration;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Puts messages into words every two seconds, on one node at a time. A failure of the
 * database is logged, and the next turn tries again.
 */
@Configuration(proxyBeanMethods = false)
class RenderingSchedule {

	@Bean
	Task<Void> messagesIntoWords(RenderingService rendering, NotificationProperties settings) {
		return Tasks.recurring("messages-into-words", FixedDelay.of(Duration.ofSeconds(2))).execute((task, context) -> {
			if (settings.renderingEnabled()) {
				rendering.renderPending();
			}
		});
	}

}
