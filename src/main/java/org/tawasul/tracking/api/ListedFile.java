package org.tawasul.tracking.api;

import java.time.OffsetDateTime;
import java.util.UUID;

import org.tawasul.attachment.Attachment;
import org.tawasul.attachment.ScanState;
import org.tawasul.attachment.Sender;
import org.tawasul.language.Dates;

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
record ListedFile(UUID id, String name, String mediaType, long size, OffsetDateTime at, Sender sender, ScanState scan) {

	static ListedFile of(Attachment file) {
		return new ListedFile(file.id(), file.name(), file.mediaType(), file.size(),
				file.at().atZone(Dates.ZONE).toOffsetDateTime(), file.sender(), file.scan());
	}

}
