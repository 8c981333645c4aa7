package org.tawasul.tracking.api;

import java.time.OffsetDateTime;
import java.util.UUID;

import org.tawasul.attachment.Attachment;
import org.tawasul.attachment.AttachmentSender;
import org.tawasul.attachment.ScanStatus;
import org.tawasul.language.DateFormatter;

/**
 * A file of a case.
 *
 * @param scan {@code CLEAN} when it can be downloaded, {@code WAITING} when not yet,
 * {@code INFECTED} when never again
 */
record AttachmentResponse(UUID id, String name, String mediaType, long size, OffsetDateTime at, AttachmentSender sender,
		ScanStatus scan) {

	static AttachmentResponse of(Attachment file) {
		return new AttachmentResponse(file.id(), file.name(), file.mediaType(), file.size(),
				file.at().atZone(DateFormatter.ZONE).toOffsetDateTime(), file.sender(), file.scan());
	}

}
