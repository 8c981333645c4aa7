package org.tawasul.attachment.sanitizer;

import java.time.Duration;

/**
 * A point in time after which work on a file is given up.
 */
public final class Deadline {

	private final long end;

	private Deadline(long end) {
		this.end = end;
	}

	/**
	 * Starts the clock.
	 * @param duration how long the work may take
	 * @return the deadline
	 */
	public static Deadline after(Duration duration) {
		return new Deadline(System.nanoTime() + duration.toNanos());
	}

	/**
	 * To be called now and then during the work.
	 * @throws FileRejectedException when it has taken too long
	 */
	public void check() {
		if (System.nanoTime() - this.end > 0) {
			throw new FileRejectedException(FileRejectionReason.OVERPACKED);
		}
	}

}
