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

	private final RateLimiter limiter;

	UploadRateLimiter(AttachmentProperties settings) {
		this.limiter = new RateLimiter("uploads", settings.uploadsPerAddress(), settings.uploadWindow());
	}

	/**
	 * Counts one file.
	 * @param address of its sender
	 * @throws FileRejectedException when it is one too many
	 */
	public void acquire(String address) {
		Duration wait = this.limiter.tryAcquire(ClientNetwork.of(address));
		if (!wait.isZero()) {
			throw new FileRejectedException(FileRejectionReason.TOO_OFTEN,
					Math.max(1, wait.plusSeconds(59).toMinutes()));
		}
	}

}
