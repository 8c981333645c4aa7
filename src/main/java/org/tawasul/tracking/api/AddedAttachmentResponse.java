package org.tawasul.tracking.api;

import java.util.UUID;

import org.tawasul.attachment.Attachment;

/** A file as it was stored: its sanitised name, and kind and size of its content. */
record AddedAttachmentResponse(UUID id, String name, String mediaType, long size) {

	static AddedAttachmentResponse of(Attachment file) {
		return new AddedAttachmentResponse(file.id(), file.name(), file.mediaType(), file.size());
	}

}
