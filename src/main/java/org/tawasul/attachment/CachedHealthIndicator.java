package org.tawasul.attachment;

import java.time.Duration;
import java.util.function.Supplier;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;

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

	private final LoadingCache<Status, Health> last;

	CachedHealthIndicator(Supplier<Health> check) {
		this.last = Caffeine.newBuilder().expireAfterWrite(Duration.ofSeconds(15)).build((any) -> ask(check));
	}

	@Override
	public Health health() {
		return this.last.get(WARNING);
	}

	private static Health ask(Supplier<Health> check) {
		try {
			return check.get();
		}
		catch (RuntimeException ex) {
			return Health.status(WARNING).withDetail("trouble", ex.getClass().getSimpleName()).build();
		}
	}

}
