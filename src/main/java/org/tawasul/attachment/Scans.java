package org.tawasul.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tawasul.attachment.cleaning.FileFault;
import org.tawasul.attachment.cleaning.FileRefused;
import org.tawasul.attachment.scanner.Scanner;
import org.tawasul.attachment.scanner.Verdict;
import org.tawasul.attachment.store.StoreAway;
import org.tawasul.attachment.store.Stores;

import org.springframework.stereotype.Component;

/**
 * Has files scanned: when they come, and later those that came while the scanner was
 * away. Until then nobody can open them.
 */
@Component
class Scans {

	private static final Logger log = LoggerFactory.getLogger(Scans.class);

	private final Scanner scanner;

	private final AttachmentRows rows;

	private final Stores stores;

	private final Departures departures;

	private final AttachmentMetrics metrics;

	Scans(Scanner scanner, AttachmentRows rows, Stores stores, Departures departures, AttachmentMetrics metrics) {
		this.scanner = scanner;
		this.rows = rows;
		this.stores = stores;
		this.departures = departures;
		this.metrics = metrics;
	}

	/**
	 * What is to be known of a file before it is kept.
	 * @throws FileRefused when it is harmful
	 */
	ScanState arriving(Path file) {
		Verdict verdict = this.scanner.scan(file);
		if (verdict == Verdict.INFECTED) {
			throw new FileRefused(FileFault.INFECTED);
		}
		return (verdict == Verdict.CLEAN) ? ScanState.CLEAN : ScanState.WAITING;
	}

	/**
	 * Asks again about those that wait, the oldest first, until the scanner is away. One
	 * that it cannot cope with holds up none behind it.
	 */
	void catchUp() {
		Optional<StoredFile> next = this.rows.waiting(Optional.empty());
		while (next.isPresent() && judge(next.get())) {
			next = this.rows.waiting(next);
		}
	}

	private boolean judge(StoredFile file) {
		Verdict verdict = ask(file);
		switch (verdict) {
			case CLEAN -> this.rows.judge(file.attachment().id(), ScanState.CLEAN);
			case INFECTED -> {
				this.rows.judge(file.attachment().id(), ScanState.INFECTED);
				this.departures.empty(file);
				this.metrics.foundLater();
			}
			default -> {
				// It waits on.
			}
		}
		return verdict != Verdict.UNKNOWN || this.scanner.isThere();
	}

	private Verdict ask(StoredFile file) {
		try (InputStream content = this.stores.of(file.store()).open(file.location())) {
			return this.scanner.scan(content);
		}
		catch (StoreAway | IOException away) {
			log.warn("A file that waits for the virus scanner cannot be read: {}", away.getMessage());
			// The next one may be in another store.
			return Verdict.TOO_LARGE;
		}
	}

}
