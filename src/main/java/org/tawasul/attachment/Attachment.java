package org.tawasul.attachment;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A file of a case, or of a report that is not sent yet.
 *
 * @param id random, so that nobody guesses another's
 * @param name as its sender called it, made harmless
 * @param mediaType of the cleaned content
 * @param size of the cleaned content, in bytes
 * @param at when it came
 * @param sender from whom
 * @param author user name of the member of staff, null for the reporter
 * @param internal whether only staff may see it
 * @param scan whether it may be opened
 */
public record Attachment(UUID id, String name, String mediaType, long size, Instant at, AttachmentSender sender,
		@Nullable String author, boolean internal, ScanStatus scan) {

	/**
	 * Whether it may be opened now.
	 * @return false while it waits for the scanner, and when it was found harmful
	 */
	public boolean isOpenable() {
		return this.scan == ScanStatus.CLEAN;
	}

	/**
	 * Whether a page may show it as a picture.
	 * @return true for what {@code <img>} takes
	 */
	public boolean isPicture() {
		return this.mediaType.startsWith("image/");
	}

}
