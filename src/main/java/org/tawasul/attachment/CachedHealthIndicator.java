package org.tawasul.attachment;

import java.time.Duration;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.Status;

/**
 * Health of something outside, asked at most once in a while: anybody may ask for ours as
 * often as they like. It never takes the node out of service.
 */
final class CachedHealthIndicator implements HealthIndicator {

	/** Administrators should look; cases go on. */
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
		catch (RuntimeException failed) {
			return Health.status(WARNING).withDetail("trouble", failed.getClass().getSimpleName()).build();
		}
	}

}
