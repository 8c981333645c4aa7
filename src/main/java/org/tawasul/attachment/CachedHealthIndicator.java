package org.tawasul.attachment;

import java.time.Duration;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.Status;

/**
 * Health of another system, checked at most every 15 seconds however often ours is asked
 * for. It never takes the node out of service.
 */
final class CachedHealthIndicator implements HealthIndicator {

	/** For administrators; the node serves on. */
	static final Status WARNING = new Status("WARNING");

	private static final Duration REMEMBERED = Duration.ofSeconds(15);

	private final Supplier<Health> check;

	private @Nullable Health last;

	private long checked;

	CachedHealthIndicator(Supplier<Health> check) {
		this.check = check;
	}

	@Override
	public synchronized Health health() {
		Health known = this.last;
		if (known == null || System.nanoTime() - this.checked > REMEMBERED.toNanos()) {
			known = ask();
			this.last = known;
			this.checked = System.nanoTime();
		}
		return known;
	}

	private Health ask() {
		try {
			return this.check.get();
		}
		catch (RuntimeException ex) {
			return Health.status(WARNING).withDetail("trouble", ex.getClass().getSimpleName()).build();
		}
	}

}
