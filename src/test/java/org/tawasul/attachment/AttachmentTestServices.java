package org.tawasul.attachment;

import java.time.Clock;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.tawasul.attachment.sanitizer.SanitizerService;
import org.tawasul.attachment.scanner.VirusScanner;
import org.tawasul.attachment.store.ContentStores;

import org.springframework.context.ApplicationContext;

/**
 * The room with another store or scanner than the application of the tests has, on the
 * same database.
 *
 * @param attachments its door
 * @param scans its scanning
 * @param sweeping its sweeping
 */
record AttachmentTestServices(AttachmentService attachments, AttachmentScanService scanService,
		AttachmentCleanupJob cleanupJob) {

	static AttachmentTestServices with(ApplicationContext parts, ContentStores stores, VirusScanner scanner) {
		AttachmentRows rows = parts.getBean(AttachmentRows.class);
		AttachmentQuota allowance = parts.getBean(AttachmentQuota.class);
		AttachmentProperties settings = parts.getBean(AttachmentProperties.class);
		Clock clock = parts.getBean(Clock.class);
		AttachmentMetrics metrics = new AttachmentMetrics(new SimpleMeterRegistry(), rows, clock);
		AttachmentRemover departures = new AttachmentRemover(rows, stores, clock);
		AttachmentScanService scans = new AttachmentScanService(scanner, rows, stores, departures, metrics);
		UploadService arrivals = new UploadService(settings, allowance, parts.getBean(SanitizerService.class), scans,
				rows, stores, metrics, clock);
		return new AttachmentTestServices(new AttachmentService(arrivals, allowance, rows, departures, stores), scans,
				new AttachmentCleanupJob(rows, departures, settings, clock));
	}

}
