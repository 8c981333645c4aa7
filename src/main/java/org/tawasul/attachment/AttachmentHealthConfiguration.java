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
 * Health of the store and of the virus scanner, for administrators.
 */
@Configuration(proxyBeanMethods = false)
class AttachmentHealthConfiguration {

	/** A file that waits longer needs an administrator. */
	private static final Duration MAX_WAIT = Duration.ofMinutes(15);

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
	HealthIndicator scannerHealthIndicator(VirusScanner scanner, AttachmentRepository repository, Clock clock) {
		return new CachedHealthIndicator(() -> {
			AttachmentRepository.ScanQueue queue = repository.scanQueue();
			Instant oldest = queue.getOldest();
			boolean stuck = oldest != null && oldest.isBefore(clock.instant().minus(MAX_WAIT));
			boolean available = scanner.isAvailable();
			return Health.status((available && !stuck) ? Status.UP : CachedHealthIndicator.WARNING)
				.withDetail("configured", scanner.isConfigured())
				.withDetail("answers", available)
				.withDetail("waiting", queue.getFiles())
				.build();
		});
	}

}
