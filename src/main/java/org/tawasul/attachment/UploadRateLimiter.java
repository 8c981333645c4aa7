package org.tawasul.attachment;

import java.time.Duration;

import org.tawasul.access.ClientNetwork;
import org.tawasul.access.RateLimiter;
import org.tawasul.attachment.sanitizer.FileRejectedException;
import org.tawasul.attachment.sanitizer.FileRejectionReason;

import org.springframework.stereotype.Component;

/**
 * Limits uploads per network address, so that one sender cannot fill the store or occupy
 * the processors. To be asked before a file is read; files that are refused afterwards
 * count too, since they cost as much.
 */
@Component
public class UploadRateLimiter {

	private static final int REMOVALS_AN_UPLOAD = 10;

	private final RateLimiter limiter;

	private final RateLimiter daily;

	private final RateLimiter removals;

	UploadRateLimiter(AttachmentProperties settings) {
		this.limiter = new RateLimiter("uploads", settings.uploadsPerAddress(), settings.uploadWindow());
		this.daily = new RateLimiter("uploads a day", settings.uploadsPerAddressADay(), Duration.ofDays(1));
		this.removals = new RateLimiter("removed uploads", REMOVALS_AN_UPLOAD * settings.uploadsPerAddress(),
				settings.uploadWindow());
	}

	/**
	 * Counts one file.
	 * @param address of its sender
	 * @throws FileRejectedException when it is one too many
	 */
	public void acquire(String address) {
		acquire(this.limiter, address);
		acquire(this.daily, address);
	}

	/**
	 * Counts that a file of a form is removed, or asked for.
	 * @param address of who does it
	 * @throws FileRejectedException when it is one too many
	 */
	public void acquireRemoval(String address) {
		acquire(this.removals, address);
	}

	private static void acquire(RateLimiter limiter, String address) {
		Duration wait = limiter.tryAcquire(ClientNetwork.of(address));
		if (!wait.isZero()) {
			throw new FileRejectedException(FileRejectionReason.TOO_OFTEN,
					Math.max(1, wait.plusSeconds(59).toMinutes()));
		}
	}

}
