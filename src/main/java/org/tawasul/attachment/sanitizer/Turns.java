package org.tawasul.attachment.sanitizer;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Lets so many files be cleaned at once on this node, and the others wait in the order of
 * their coming: memory is bounded whatever comes in.
 */
final class Turns {

	private final Semaphore places;

	private final long patience;

	Turns(SanitizerProperties settings) {
		this.places = new Semaphore(settings.atOnce(), true);
		this.patience = settings.patience().toMillis();
	}

	/**
	 * Waits for a place.
	 * @throws FileRejectedException if none is free in good time
	 */
	void take() {
		try {
			if (this.places.tryAcquire(this.patience, TimeUnit.MILLISECONDS)) {
				return;
			}
		}
		catch (InterruptedException stopping) {
			Thread.currentThread().interrupt();
		}
		throw new FileRejectedException(FileRejectionReason.BUSY);
	}

	/** Gives the place back. */
	void give() {
		this.places.release();
	}

}
