package org.tawasul.desk.web;

import java.util.List;
import java.util.Map;

import org.tawasul.attachment.Attachment;
import org.tawasul.attachment.form.UploadFieldView;

/**
 * The attachments on the page of a case.
 *
 * @param attachments the oldest first
 * @param authors names of the staff who added some, by user name
 * @param field the form's field for more
 * @param reader whom those are for, as it was chosen: {@code reporter}, or anything else
 * for staff
 */
record AttachmentsView(List<Attachment> attachments, Map<String, String> authors, UploadFieldView field,
		String reader) {

	public boolean isForReporter() {
		return "reporter".equals(this.reader);
	}

}
