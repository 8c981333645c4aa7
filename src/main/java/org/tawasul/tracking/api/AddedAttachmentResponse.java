package org.tawasul.tracking.api;

import java.util.UUID;

import org.tawasul.attachment.Attachment;

/**
 * A file as it was taken.
 *
 * @param id by which it is found again
 * @param name as its sender called it, made harmless, with the ending of its kind
 * @param mediaType of the cleaned content, told by the content
 * @param size of the cleaned content, in bytes
 */
record AddedAttachmentResponse(UUID id, String name, String mediaType, long size) {

	static AddedAttachmentResponse of(Attachment file) {
		return new AddedAttachmentResponse(file.id(), file.name(), file.mediaType(), file.size());
	}

}
