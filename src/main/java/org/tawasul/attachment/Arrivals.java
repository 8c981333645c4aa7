package org.tawasul.attachment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.UUID;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tawasul.attachment.cleaning.Cleaned;
import org.tawasul.attachment.cleaning.Cleaning;
import org.tawasul.attachment.cleaning.FileFault;
import org.tawasul.attachment.cleaning.FileRefused;
import org.tawasul.attachment.store.ContentStore;
import org.tawasul.attachment.store.StoreAway;
import org.tawasul.attachment.store.Stores;

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
class Arrivals {

	private static final Logger log = LoggerFactory.getLogger(Arrivals.class);

	private final AttachmentSettings settings;

	private final Allowance allowance;

	private final Cleaning cleaning;

	private final Scans scans;

	private final AttachmentRows rows;

	private final Stores stores;

	private final AttachmentMetrics metrics;

	private final Clock clock;

	Arrivals(AttachmentSettings settings, Allowance allowance, Cleaning cleaning, Scans scans, AttachmentRows rows,
			Stores stores, AttachmentMetrics metrics, Clock clock) {
		this.settings = settings;
		this.allowance = allowance;
		this.cleaning = cleaning;
		this.scans = scans;
		this.rows = rows;
		this.stores = stores;
		this.metrics = metrics;
		this.clock = clock;
	}

	Attachment take(Owner owner, Incoming incoming) {
		Assert.state(!TransactionSynchronizationManager.isActualTransactionActive(),
				"a file takes long: no transaction may wait for it");
		try {
			Attachment kept = come(owner, incoming);
			this.metrics.kept(kept);
			return kept;
		}
		catch (FileRefused refused) {
			this.metrics.refused(refused);
			throw refused;
		}
	}

	private Attachment come(Owner owner, Incoming incoming) {
		try {
			this.allowance.require(owner);
			requireSize(incoming);
			ScanState sent = this.scans.arriving(incoming.file());
			try (Cleaned cleaned = this.cleaning.clean(incoming.file(), incoming.name())) {
				// What is handed out later is not what was sent: it is asked about too.
				ScanState kept = (sent == ScanState.CLEAN) ? this.scans.arriving(cleaned.file()) : sent;
				return keep(owner, cleaned, kept);
			}
		}
		catch (StoreAway | DataAccessException | TransactionException | UncheckedIOException away) {
			log.warn("Cannot keep a file: {}", (away instanceof StoreAway) ? away.getMessage() : away.getClass());
			throw new FileRefused(FileFault.STORE_AWAY, away);
		}
	}

	private void requireSize(Incoming incoming) {
		if (incoming.size() > this.settings.maxSize().toBytes()) {
			throw new FileRefused(FileFault.TOO_LARGE, this.settings.maxSize().toMegabytes());
		}
	}

	private Attachment keep(Owner owner, Cleaned cleaned, ScanState scan) {
		Attachment attachment = new Attachment(UUID.randomUUID(), cleaned.name(), cleaned.kind().mediaType(),
				size(cleaned.file()), this.clock.instant(), owner.sender(), owner.author(), owner.internal(), scan);
		ContentStore store = this.stores.current();
		StoredFile file = new StoredFile(attachment, store.kind(), attachment.id().toString());
		this.allowance.reserve(owner, () -> this.rows.announce(file, owner));
		try {
			store.put(file.location(), cleaned.file());
			if (!this.rows.confirm(attachment.id())) {
				throw new StoreAway("it took so long that it was given up", null);
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
