package org.tawasul.attachment;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import org.tawasul.attachment.scanner.Scanner;
import org.tawasul.attachment.store.ContentStore;
import org.tawasul.attachment.store.Stores;

import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.Status;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * How the store and the scanner are, for administrators.
 */
@Configuration(proxyBeanMethods = false)
class AttachmentHealth {

	/** A file that waits for so long waits for an administrator. */
	private static final Duration LONG = Duration.ofMinutes(15);

	@Bean
	HealthIndicator attachmentStoreHealthIndicator(Stores stores) {
		return new Watched(() -> {
			ContentStore store = stores.current();
			Health.Builder health = Health.up();
			store.trouble().ifPresent((trouble) -> health.status(Watched.WARNING).withDetail("trouble", trouble));
			return health.withDetail("store", store.kind()).build();
		});
	}

	@Bean
	HealthIndicator scannerHealthIndicator(Scanner scanner, AttachmentRows rows, Clock clock) {
		return new Watched(() -> {
			AttachmentRows.Queue queue = rows.queue();
			Instant longAgo = clock.instant().minus(LONG);
			boolean stuck = queue.oldest().filter((oldest) -> oldest.isBefore(longAgo)).isPresent();
			boolean there = scanner.isThere();
			return Health.status((there && !stuck) ? Status.UP : Watched.WARNING)
				.withDetail("configured", scanner.isConfigured())
				.withDetail("answers", there)
				.withDetail("waiting", queue.files())
				.build();
		});
	}

}
