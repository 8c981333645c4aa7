package org.tawasul.process.deployment;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Warns in the log when new cases, or others, get a model that this release would refuse.
 * It does so a moment after the start, which it would make longer: nothing waits for it.
 */
@Component
class PublishedLifecycleLog {

	private static final Logger log = LoggerFactory.getLogger(PublishedLifecycleLog.class);

	private final PublishedLifecycles lifecycles;

	PublishedLifecycleLog(PublishedLifecycles lifecycles) {
		this.lifecycles = lifecycles;
	}

	@Scheduled(initialDelay = 10_000)
	void warn() {
		this.lifecycles.findViolations()
			.forEach((model, violations) -> log.warn("New processes get {}, which must be published anew: {}", model,
					String.join("; ", violations)));
	}

}
