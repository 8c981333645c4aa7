package org.tawasul.attachment;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.tawasul.attachment.sanitizer.FileRejectedException;

import org.springframework.stereotype.Component;

/**
 * Metrics: files stored and their bytes, refusals by reason, files that wait for the
 * virus scanner and for how long.
 */
@Component
class AttachmentMetrics {

	private static final String NAME = "tawasul.attachment.";

	private final MeterRegistry registry;

	AttachmentMetrics(MeterRegistry registry, AttachmentRepository repository, Clock clock) {
		this.registry = registry;
		Gauge.builder(NAME + "waiting", () -> repository.scanQueue().getFiles())
			.description("Files that wait for the virus scanner")
			.register(registry);
		Gauge.builder(NAME + "waiting.oldest", () -> seconds(repository.scanQueue(), clock))
			.baseUnit("seconds")
			.description("How long the first of them has been waiting")
			.register(registry);
	}

	void recordStored(Attachment file) {
		this.registry.counter(NAME + "kept", "sender", file.sender().name()).increment();
		this.registry.counter(NAME + "kept.bytes").increment(file.size());
	}

	void recordRejected(FileRejectedException refused) {
		this.registry.counter(NAME + "refused", "fault", refused.reason().code()).increment();
	}

	void recordInfectedAfterUpload() {
		this.registry.counter(NAME + "infected.later").increment();
	}

	private static double seconds(AttachmentRepository.ScanQueue queue, Clock clock) {
		Instant oldest = queue.getOldest();
		return (oldest != null) ? Duration.between(oldest, clock.instant()).toSeconds() : 0;
	}

}
