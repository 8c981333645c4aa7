package org.tawasul.attachment.sanitizer.pdf;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tawasul.attachment.sanitizer.FileRejectedException;
import org.tawasul.attachment.sanitizer.FileRejectionReason;

/**
 * Does work on files that may be hostile: only so much at once, and nobody waits longer
 * than a given time. Work that does not end keeps its place, so that it can never be more
 * than there are places.
 */
final class BoundedWorkers {

	private static final Logger log = LoggerFactory.getLogger(BoundedWorkers.class);

	/** Who waits beyond this number is sent away at once. */
	private static final int MAX_WAITING = 20;

	private final Semaphore places;

	private final Duration patience;

	private final Duration maxTime;

	BoundedWorkers(int places, Duration patience, Duration maxTime) {
		this.places = new Semaphore(places, true);
		this.patience = patience;
		this.maxTime = maxTime;
	}

	/**
	 * Does one piece of work, as soon as there is a place.
	 * @throws FileRejectedException when there is none, when it takes too long, or when
	 * it fails for whatever reason
	 */
	<T> T call(Callable<T> work) {
		try {
			if (this.places.getQueueLength() > MAX_WAITING
					|| !this.places.tryAcquire(this.patience.toMillis(), TimeUnit.MILLISECONDS)) {
				throw new FileRejectedException(FileRejectionReason.BUSY);
			}
			FutureTask<T> task = new FutureTask<>(() -> {
				try {
					return work.call();
				}
				finally {
					this.places.release();
				}
			});
			start(task);
			return task.get(this.maxTime.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (TimeoutException ex) {
			log.warn("A page of a document is still being drawn after {}; it keeps its place until it ends",
					this.maxTime);
			throw new FileRejectedException(FileRejectionReason.OVERPACKED, ex);
		}
		catch (ExecutionException ex) {
			throw rejection(ex.getCause());
		}
		catch (InterruptedException | CancellationException ex) {
			Thread.currentThread().interrupt();
			throw new FileRejectedException(FileRejectionReason.BUSY, ex);
		}
	}

	private void start(FutureTask<?> task) {
		try {
			Thread thread = new Thread(task, "document-page");
			thread.setDaemon(true);
			thread.start();
		}
		catch (OutOfMemoryError ex) {
			this.places.release();
			throw new FileRejectedException(FileRejectionReason.BUSY, ex);
		}
	}

	/** Whatever a decoder throws, the file is at fault. */
	private static FileRejectedException rejection(@Nullable Throwable cause) {
		if (cause instanceof FileRejectedException already) {
			return already;
		}
		log.debug("A page of a document cannot be drawn", cause);
		return new FileRejectedException(
				(cause instanceof OutOfMemoryError) ? FileRejectionReason.OVERPACKED : FileRejectionReason.BROKEN,
				cause);
	}

}
