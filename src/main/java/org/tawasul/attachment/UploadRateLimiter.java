package org.tawasul.attachment;

import java.time.Duration;

import org.tawasul.access.ClientNetwork;
import org.tawasul.access.RateLimiter;
import org.tawasul.attachment.sanitizer.FileRejectedException;
import org.tawasul.attachment.sanitizer.FileRejectionReason;

import org.springframework.stereotype.Component;

/**
 * Keeps one sender from filling the store and the processors: so many files within a
 * while an address. Whoever lets files in asks it before reading them; those that are
 * refused afterwards count too, since they cost as much.
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
