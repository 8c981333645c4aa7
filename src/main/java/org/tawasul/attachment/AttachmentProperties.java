package org.tawasul.attachment;

import java.time.Duration;

import org.tawasul.attachment.sanitizer.FileRejectedException;
import org.tawasul.attachment.sanitizer.FileRejectionReason;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Limits on the number and size of files.
 *
 * @param maxSize of one file as it is sent;
 * {@code spring.servlet.multipart.max-file-size} must not be smaller
 * @param perWord maximum number of files with the report, and with each later statement
 * of the reporter (information, objection)
 * @param ofStaff maximum number of files that staff may add to a case
 * @param uploadsPerAddress maximum number of files from one network address within the
 * window
 * @param uploadWindow after which an address may send that many again
 * @param uploadsPerAddressADay maximum number of files from one network address within a
 * day
 * @param draftsKept how long files of an unsent form are kept
 * @param draftsInAll size of all files of unsent forms together; above it the oldest go
 * after an hour already
 * @param unfinishedKept after which a file that is still being stored counts as given up
 */
@ConfigurationProperties("tawasul.attachment")
public record AttachmentProperties(@DefaultValue("20MB") DataSize maxSize, @DefaultValue("5") int perWord,
		@DefaultValue("20") int ofStaff, @DefaultValue("60") int uploadsPerAddress,
		@DefaultValue("10m") Duration uploadWindow, @DefaultValue("600") int uploadsPerAddressADay,
		@DefaultValue("24h") Duration draftsKept, @DefaultValue("10GB") DataSize draftsInAll,
		@DefaultValue("1h") Duration unfinishedKept) {

	void requireSize(long bytes) {
		if (bytes > this.maxSize.toBytes()) {
			throw new FileRejectedException(FileRejectionReason.TOO_LARGE, this.maxSize.toMegabytes());
		}
	}

}
