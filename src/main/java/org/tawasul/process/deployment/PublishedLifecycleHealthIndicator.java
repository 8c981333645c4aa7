package org.tawasul.process.deployment;

import java.util.List;
import java.util.Map;

import org.springframework.boot.actuate.health.AbstractHealthIndicator;
import org.springframework.boot.actuate.health.Health.Builder;
import org.springframework.boot.actuate.health.Status;
import org.springframework.stereotype.Component;

/**
 * Warns administrators, by the name of the model, when a lifecycle lacks what cases need.
 * That never takes the node out of service.
 */
@Component
class PublishedLifecycleHealthIndicator extends AbstractHealthIndicator {

	private final PublishedLifecycles lifecycles;

	PublishedLifecycleHealthIndicator(PublishedLifecycles lifecycles) {
		this.lifecycles = lifecycles;
	}

	@Override
	protected void doHealthCheck(Builder health) {
		Map<String, List<String>> violations = this.lifecycles.findViolations();
		health.status(violations.isEmpty() ? Status.UP : new Status("WARNING")).withDetails(violations);
	}

}
