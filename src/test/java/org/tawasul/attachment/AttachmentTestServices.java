package org.tawasul.attachment;

import java.time.Clock;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.tawasul.attachment.sanitizer.SanitizerService;
import org.tawasul.attachment.scanner.VirusScanner;
import org.tawasul.attachment.store.ContentStores;

import org.springframework.context.ApplicationContext;

/**
 * The services with another store or scanner than the application of the tests has, on
 * the same database.
 *
 * @param attachments the public service
 * @param scanService scans again
 * @param cleanupJob cleans up
 */
record AttachmentTestServices(AttachmentService attachments, AttachmentScanService scanService,
		AttachmentCleanupJob cleanupJob) {

	static AttachmentTestServices with(ApplicationContext parts, ContentStores stores, VirusScanner scanner) {
		return with(parts, stores, scanner, parts.getBean(AttachmentProperties.class));
	}

	static AttachmentTestServices with(ApplicationContext parts, ContentStores stores, VirusScanner scanner,
			AttachmentProperties properties) {
		AttachmentRepository repository = parts.getBean(AttachmentRepository.class);
		AttachmentQuota quota = parts.getBean(AttachmentQuota.class);
		Clock clock = parts.getBean(Clock.class);
		AttachmentMetrics metrics = new AttachmentMetrics(new SimpleMeterRegistry(), repository, clock);
		AttachmentRemover remover = new AttachmentRemover(repository, stores, clock);
		AttachmentScanService scans = new AttachmentScanService(scanner, repository, stores, remover, metrics);
		UploadService uploads = new UploadService(properties, quota, parts.getBean(SanitizerService.class), scans,
				repository, stores, metrics, clock);
		return new AttachmentTestServices(new AttachmentService(uploads, quota, repository, remover, stores), scans,
				new AttachmentCleanupJob(repository, remover, properties, clock));
	}

}
