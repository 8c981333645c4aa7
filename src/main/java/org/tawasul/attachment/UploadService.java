package org.tawasul.attachment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.UUID;

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
 * The way of a file from its sender into the store: room for it, scanned, cleaned, a row
 * that says it is coming, its content, the row again. Between the statements no database
 * connection is held, and whatever fails on the way leaves nothing behind.
 */
@Component
class UploadService {

	private static final Logger log = LoggerFactory.getLogger(UploadService.class);

	private final AttachmentProperties settings;

	private final AttachmentQuota allowance;

	private final SanitizerService cleaning;

	private final AttachmentScanService scans;

	private final AttachmentRows rows;

	private final ContentStores stores;

	private final AttachmentMetrics metrics;

	private final Clock clock;

	UploadService(AttachmentProperties settings, AttachmentQuota allowance, SanitizerService cleaning,
			AttachmentScanService scans, AttachmentRows rows, ContentStores stores, AttachmentMetrics metrics,
			Clock clock) {
		this.settings = settings;
		this.allowance = allowance;
		this.cleaning = cleaning;
		this.scans = scans;
		this.rows = rows;
		this.stores = stores;
		this.metrics = metrics;
		this.clock = clock;
	}

	Attachment upload(AttachmentOwner owner, IncomingFile incoming) {
		Assert.state(!TransactionSynchronizationManager.isActualTransactionActive(),
				"a file takes long: no transaction may wait for it");
		try {
			Attachment kept = come(owner, incoming);
			this.metrics.recordStored(kept);
			return kept;
		}
		catch (FileRejectedException refused) {
			this.metrics.recordRejected(refused);
			throw refused;
		}
	}

	private Attachment come(AttachmentOwner owner, IncomingFile incoming) {
		try {
			this.allowance.requireCapacity(owner);
			requireSize(incoming);
			ScanStatus sent = this.scans.scanUpload(incoming.file());
			try (SanitizedFile cleaned = this.cleaning.sanitize(incoming.file(), incoming.name())) {
				// What is handed out later is not what was sent: it is asked about too.
				ScanStatus kept = (sent == ScanStatus.CLEAN) ? this.scans.scanUpload(cleaned.file()) : sent;
				return keep(owner, cleaned, kept);
			}
		}
		catch (StoreUnavailableException | DataAccessException | TransactionException | UncheckedIOException away) {
			log.warn("Cannot keep a file: {}",
					(away instanceof StoreUnavailableException) ? away.getMessage() : away.getClass());
			throw new FileRejectedException(FileRejectionReason.STORE_AWAY, away);
		}
	}

	private void requireSize(IncomingFile incoming) {
		if (incoming.size() > this.settings.maxSize().toBytes()) {
			throw new FileRejectedException(FileRejectionReason.TOO_LARGE, this.settings.maxSize().toMegabytes());
		}
	}

	private Attachment keep(AttachmentOwner owner, SanitizedFile cleaned, ScanStatus scan) {
		Attachment attachment = new Attachment(UUID.randomUUID(), cleaned.name(), cleaned.kind().mediaType(),
				size(cleaned.file()), this.clock.instant(), owner.sender(), owner.author(), owner.internal(), scan);
		ContentStore store = this.stores.current();
		StoredFile file = new StoredFile(attachment, store.kind(), attachment.id().toString());
		this.allowance.reserve(owner, () -> this.rows.announce(file, owner));
		try {
			store.put(file.location(), cleaned.file());
			if (!this.rows.confirm(attachment.id())) {
				throw new StoreUnavailableException("it took so long that it was given up", null);
			}
			return attachment;
		}
		catch (RuntimeException failed) {
			giveUp(file, store);
			throw failed;
		}
	}

	/** What cannot be undone now, the sweeper undoes later. */
	private void giveUp(StoredFile file, ContentStore store) {
		try {
			this.rows.dismiss(file.attachment().id());
			store.delete(file.location());
			this.rows.delete(file.attachment().id());
		}
		catch (RuntimeException later) {
			log.info("A file that could not be kept is cleared away later");
		}
	}

	private static long size(Path file) {
		try {
			return Files.size(file);
		}
		catch (IOException unusable) {
			throw new UncheckedIOException(unusable);
		}
	}

}
