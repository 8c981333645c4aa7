package org.tawasul.attachment.sanitizer;

import java.time.Duration;

/**
 * A point in time after which work on a file is given up.
 */
public final class ProcessingTimeout {

	private final long end;

	private ProcessingTimeout(long end) {
		this.end = end;
	}

	/**
	 * Starts the clock.
	 * @param duration how long the work may take
	 * @return the timeout
	 */
	public static ProcessingTimeout after(Duration duration) {
		return new ProcessingTimeout(System.nanoTime() + duration.toNanos());
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
