package org.tawasul.attachment;

import java.io.UncheckedIOException;
import java.time.Clock;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tawasul.attachment.sanitizer.FileRejectedException;
import org.tawasul.attachment.sanitizer.FileRejectionReason;
import org.tawasul.attachment.sanitizer.SanitizedFile;
import org.tawasul.attachment.sanitizer.SanitizerService;
import org.tawasul.attachment.store.ContentStore;
import org.tawasul.attachment.store.ContentStores;
import org.tawasul.attachment.store.StoreUnavailableException;

import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.util.Assert;

/**
 * Stores an uploaded file: checks the quota, scans and sanitises it, writes its row, then
 * its content, then marks the row as stored. No database connection is held between these
 * statements, and an upload that fails leaves nothing behind.
 */
@Component
class UploadService {

	private static final Logger log = LoggerFactory.getLogger(UploadService.class);

	private final AttachmentProperties properties;

	private final AttachmentQuota quota;

	private final SanitizerService sanitizers;

	private final AttachmentScanService scans;

	private final AttachmentRepository repository;

	private final ContentStores stores;

	private final AttachmentMetrics metrics;

	private final Clock clock;

	UploadService(AttachmentProperties properties, AttachmentQuota quota, SanitizerService sanitizers,
			AttachmentScanService scans, AttachmentRepository repository, ContentStores stores,
			AttachmentMetrics metrics, Clock clock) {
		this.properties = properties;
		this.quota = quota;
		this.sanitizers = sanitizers;
		this.scans = scans;
		this.repository = repository;
		this.stores = stores;
		this.metrics = metrics;
		this.clock = clock;
	}

	Attachment upload(AttachmentOwner owner, IncomingFile incoming) {
		Assert.state(!TransactionSynchronizationManager.isActualTransactionActive(),
				"an upload takes long and must not run in a transaction");
		try {
			Attachment stored = accept(owner, incoming);
			this.metrics.recordStored(stored);
			return stored;
		}
		catch (FileRejectedException ex) {
			this.metrics.recordRejected(ex);
			throw ex;
		}
	}

	private Attachment accept(AttachmentOwner owner, IncomingFile incoming) {
		try {
			this.quota.requireCapacity(owner);
			this.properties.requireSize(incoming.size());
			ScanStatus scan = this.scans.scanUpload(incoming.file());
			try (SanitizedFile sanitized = this.sanitizers.sanitize(incoming.file(), incoming.name())) {
				// What is downloaded later is not what was sent: it is scanned too.
				return store(owner, sanitized,
						(scan == ScanStatus.CLEAN) ? this.scans.scanUpload(sanitized.file()) : scan);
			}
		}
		catch (StoreUnavailableException | DataAccessException | TransactionException | UncheckedIOException ex) {
			log.warn("Cannot store a file: {}",
					(ex instanceof StoreUnavailableException) ? ex.getMessage() : ex.getClass());
			throw new FileRejectedException(FileRejectionReason.STORE_AWAY, ex);
		}
	}

	private Attachment store(AttachmentOwner owner, SanitizedFile file, ScanStatus scan) {
		ContentStore store = this.stores.current();
		Attachment attachment = new Attachment(owner, file, this.clock.instant(), scan, store.kind());
		this.quota.reserve(attachment, owner);
		try {
			store.put(attachment.location(), file.file());
			if (this.repository.confirm(attachment.id()) == 0) {
				throw new StoreUnavailableException("it took so long that it was given up", null);
			}
			attachment.confirmed();
			return attachment;
		}
		catch (RuntimeException ex) {
			giveUp(attachment, store);
			throw ex;
		}
	}

	/** What cannot be undone now, the clean-up job undoes later. */
	private void giveUp(Attachment attachment, ContentStore store) {
		try {
			this.repository.dismiss(attachment.id());
			store.delete(attachment.location());
			this.repository.delete(attachment.id());
		}
		catch (RuntimeException ex) {
			log.info("A file that could not be stored is removed later");
		}
	}

}
