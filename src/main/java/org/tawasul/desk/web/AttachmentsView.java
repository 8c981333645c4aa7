package org.tawasul.desk.web;

import java.util.List;
import java.util.Map;

import org.tawasul.attachment.Attachment;
import org.tawasul.attachment.form.UploadFieldView;

/**
 * The attachments on the page of a case.
 *
 * @param seen the files, the oldest first
 * @param authors names of the staff who added some, by user name
 * @param field the field by which more are added
 * @param reader whom those are for, as it was chosen: {@code reporter}, or anything else
 * for staff
 */
record AttachmentsView(List<Attachment> seen, Map<String, String> authors, UploadFieldView field, String reader) {

	/**
	 * Whether they are for the reporter too.
	 * @return false for colleagues only
	 */
	public boolean isForReporter() {
		return "reporter".equals(this.reader);
	}

}
