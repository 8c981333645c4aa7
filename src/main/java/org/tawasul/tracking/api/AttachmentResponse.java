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
 * @param id by which it is found
 * @param name what it is called
 * @param mediaType of its content
 * @param size of its content, in bytes
 * @param at when it came
 * @param sender from whom
 * @param scan whether it can be downloaded: {@code CLEAN}; not yet: {@code WAITING};
 * never more: {@code INFECTED}
 */
record AttachmentResponse(UUID id, String name, String mediaType, long size, OffsetDateTime at, AttachmentSender sender,
		ScanStatus scan) {

	static AttachmentResponse of(Attachment file) {
		return new AttachmentResponse(file.id(), file.name(), file.mediaType(), file.size(),
				file.at().atZone(DateFormatter.ZONE).toOffsetDateTime(), file.sender(), file.scan());
	}

}
