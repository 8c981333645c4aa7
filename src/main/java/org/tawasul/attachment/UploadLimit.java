package org.tawasul.attachment;

import java.time.Duration;

import org.tawasul.access.Limiter;
import org.tawasul.access.Network;
import org.tawasul.attachment.cleaning.FileFault;
import org.tawasul.attachment.cleaning.FileRefused;

import org.springframework.stereotype.Component;

/**
 * Keeps one sender from filling the store and the processors: so many files within a
 * while an address. Whoever lets files in asks it before reading them; those that are
 * refused afterwards count too, since they cost as much.
 */
@Component
public class UploadLimit {

	private final Limiter limiter;

	UploadLimit(AttachmentSettings settings) {
		this.limiter = new Limiter("uploads", settings.uploadsPerAddress(), settings.uploadWindow());
	}

	/**
	 * Counts one file.
	 * @param address of its sender
	 * @throws FileRefused when it is one too many
	 */
	public void count(String address) {
		Duration wait = this.limiter.take(Network.of(address));
		if (!wait.isZero()) {
			throw new FileRefused(FileFault.TOO_OFTEN, Math.max(1, wait.plusSeconds(59).toMinutes()));
		}
	}

}
