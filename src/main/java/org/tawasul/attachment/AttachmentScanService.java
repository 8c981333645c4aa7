package org.tawasul.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tawasul.attachment.sanitizer.FileRejectedException;
import org.tawasul.attachment.sanitizer.FileRejectionReason;
import org.tawasul.attachment.scanner.ScanVerdict;
import org.tawasul.attachment.scanner.VirusScanner;
import org.tawasul.attachment.store.ContentStores;
import org.tawasul.attachment.store.StoreUnavailableException;

import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/**
 * Has files scanned for viruses: on arrival, and later those that arrived while the
 * scanner was unavailable. Until then nobody can open them.
 */
@Component
class AttachmentScanService {

	private static final Logger log = LoggerFactory.getLogger(AttachmentScanService.class);

	private static final UUID LOWEST = new UUID(0, 0);

	private final VirusScanner scanner;

	private final AttachmentRepository repository;

	private final ContentStores stores;

	private final AttachmentRemover remover;

	private final AttachmentMetrics metrics;

	AttachmentScanService(VirusScanner scanner, AttachmentRepository repository, ContentStores stores,
			AttachmentRemover remover, AttachmentMetrics metrics) {
		this.scanner = scanner;
		this.repository = repository;
		this.stores = stores;
		this.remover = remover;
		this.metrics = metrics;
	}

	/**
	 * Scans a file before it is stored.
	 * @throws FileRejectedException when it is harmful
	 */
	ScanStatus scanUpload(Path file) {
		ScanVerdict verdict = this.scanner.scan(file);
		if (verdict == ScanVerdict.INFECTED) {
			throw new FileRejectedException(FileRejectionReason.INFECTED);
		}
		return (verdict == ScanVerdict.CLEAN) ? ScanStatus.CLEAN : ScanStatus.WAITING;
	}

	/**
	 * Scans those that wait, the oldest first, until the scanner is unavailable. One that
	 * it fails on does not hold up the others.
	 */
	void rescanPending() {
		List<Attachment> next = this.repository.findPendingScan(Instant.EPOCH, LOWEST, Limit.of(1));
		while (!next.isEmpty() && rescan(next.get(0))) {
			next = this.repository.findPendingScan(next.get(0).at(), next.get(0).id(), Limit.of(1));
		}
	}

	private boolean rescan(Attachment file) {
		ScanVerdict verdict = scan(file);
		if (verdict == ScanVerdict.CLEAN) {
			this.repository.recordScan(file.id(), ScanStatus.CLEAN);
		}
		else if (verdict == ScanVerdict.INFECTED) {
			this.repository.recordScan(file.id(), ScanStatus.INFECTED);
			this.remover.removeContent(file);
			this.metrics.recordInfectedAfterUpload();
		}
		return verdict != ScanVerdict.UNKNOWN || this.scanner.isAvailable();
	}

	private ScanVerdict scan(Attachment file) {
		try (InputStream content = this.stores.of(file.store()).open(file.location())) {
			return this.scanner.scan(content);
		}
		catch (StoreUnavailableException | IOException ex) {
			log.warn("A file that waits for the virus scanner cannot be read: {}", ex.getMessage());
			// The next one may be in another store.
			return ScanVerdict.TOO_LARGE;
		}
	}

}
