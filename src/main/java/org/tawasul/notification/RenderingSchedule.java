package org.tawasul.notification;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Puts messages into words every two seconds. A failure of the database is logged, and
 * the next turn tries again.
 */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class RenderingSchedule {

	private final Rendering rendering;

	private final NotificationSettings settings;

	RenderingSchedule(Rendering rendering, NotificationSettings settings) {
		this.rendering = rendering;
		this.settings = settings;
	}

	@Scheduled(fixedDelay = 2_000, initialDelay = 2_000)
	void turn() {
		if (this.settings.renderingEnabled()) {
			this.rendering.renderPending();
		}
	}

}
