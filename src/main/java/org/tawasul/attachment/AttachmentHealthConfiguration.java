package org.tawasul.attachment;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import org.tawasul.attachment.scanner.VirusScanner;
import org.tawasul.attachment.store.ContentStore;
import org.tawasul.attachment.store.ContentStores;

import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.Status;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * How the store and the scanner are, for administrators.
 */
@Configuration(proxyBeanMethods = false)
class AttachmentHealthConfiguration {

	/** A file that waits for so long waits for an administrator. */
	private static final Duration LONG = Duration.ofMinutes(15);

	@Bean
	HealthIndicator attachmentStoreHealthIndicator(ContentStores stores) {
		return new CachedHealthIndicator(() -> {
			ContentStore store = stores.current();
			Health.Builder health = Health.up();
			store.problem()
				.ifPresent((trouble) -> health.status(CachedHealthIndicator.WARNING).withDetail("trouble", trouble));
			return health.withDetail("store", store.kind()).build();
		});
	}

	@Bean
	HealthIndicator scannerHealthIndicator(VirusScanner scanner, AttachmentRows rows, Clock clock) {
		return new CachedHealthIndicator(() -> {
			AttachmentRows.Queue queue = rows.queue();
			Instant longAgo = clock.instant().minus(LONG);
			boolean stuck = queue.oldest().filter((oldest) -> oldest.isBefore(longAgo)).isPresent();
			boolean there = scanner.isAvailable();
			return Health.status((there && !stuck) ? Status.UP : CachedHealthIndicator.WARNING)
				.withDetail("configured", scanner.isConfigured())
				.withDetail("answers", there)
				.withDetail("waiting", queue.files())
				.build();
		});
	}

}
