package org.tawasul.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tawasul.attachment.sanitizer.FileRejectedException;
import org.tawasul.attachment.sanitizer.FileRejectionReason;
import org.tawasul.attachment.scanner.ScanVerdict;
import org.tawasul.attachment.scanner.VirusScanner;
import org.tawasul.attachment.store.ContentStores;
import org.tawasul.attachment.store.StoreUnavailableException;

import org.springframework.stereotype.Component;

/**
 * Has files scanned: when they come, and later those that came while the scanner was
 * away. Until then nobody can open them.
 */
@Component
class AttachmentScanService {

	private static final Logger log = LoggerFactory.getLogger(AttachmentScanService.class);

	private final VirusScanner scanner;

	private final AttachmentRows rows;

	private final ContentStores stores;

	private final AttachmentRemover departures;

	private final AttachmentMetrics metrics;

	AttachmentScanService(VirusScanner scanner, AttachmentRows rows, ContentStores stores, AttachmentRemover departures,
			AttachmentMetrics metrics) {
		this.scanner = scanner;
		this.rows = rows;
		this.stores = stores;
		this.departures = departures;
		this.metrics = metrics;
	}

	/**
	 * What is to be known of a file before it is kept.
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
	 * Asks again about those that wait, the oldest first, until the scanner is away. One
	 * that it cannot cope with holds up none behind it.
	 */
	void rescanPending() {
		Optional<StoredFile> next = this.rows.waiting(Optional.empty());
		while (next.isPresent() && judge(next.get())) {
			next = this.rows.waiting(next);
		}
	}

	private boolean judge(StoredFile file) {
		ScanVerdict verdict = ask(file);
		switch (verdict) {
			case CLEAN -> this.rows.judge(file.attachment().id(), ScanStatus.CLEAN);
			case INFECTED -> {
				this.rows.judge(file.attachment().id(), ScanStatus.INFECTED);
				this.departures.removeContent(file);
				this.metrics.recordInfectedAfterUpload();
			}
			default -> {
				// It waits on.
			}
		}
		return verdict != ScanVerdict.UNKNOWN || this.scanner.isAvailable();
	}

	private ScanVerdict ask(StoredFile file) {
		try (InputStream content = this.stores.of(file.store()).open(file.location())) {
			return this.scanner.scan(content);
		}
		catch (StoreUnavailableException | IOException away) {
			log.warn("A file that waits for the virus scanner cannot be read: {}", away.getMessage());
			// The next one may be in another store.
			return ScanVerdict.TOO_LARGE;
		}
	}

}
