package org.tawasul.desk.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.tawasul.attachment.Attachment;
import org.tawasul.attachment.AttachmentSender;
import org.tawasul.attachment.AttachmentService;
import org.tawasul.attachment.form.FormUploadService;
import org.tawasul.desk.CaseWithRights;

import org.springframework.stereotype.Component;

/**
 * Gathers what the page of a case shows of its files.
 */
@Component
class AttachmentsViewMapper {

	private final AttachmentService attachments;

	private final FormUploadService uploads;

	private final CaseFormatter formatter;

	AttachmentsViewMapper(AttachmentService attachments, FormUploadService uploads, CaseFormatter formatter) {
		this.attachments = attachments;
		this.uploads = uploads;
		this.formatter = formatter;
	}

	AttachmentsView view(CaseWithRights accessible, Locale locale) {
		return view(accessible, List.of(), "", locale);
	}

	/** With a form that was posted: what was rejected, and whom the files are for. */
	AttachmentsView view(CaseWithRights accessible, List<String> rejected, String reader, Locale locale) {
		List<Attachment> files = accessible.rights().seesCase() ? findFor(accessible) : List.of();
		int ofStaff = (int) files.stream().filter((file) -> file.sender() == AttachmentSender.STAFF).count();
		return new AttachmentsView(files, authors(files, locale), this.uploads.staffField(ofStaff, rejected), reader);
	}

	/** What is looked at in place, one after the other. */
	List<Attachment> viewable(CaseWithRights accessible) {
		return findFor(accessible).stream().filter(Attachment::isViewable).toList();
	}

	private List<Attachment> findFor(CaseWithRights accessible) {
		return this.attachments.findForStaff(accessible.file().getNumber());
	}

	private Map<String, String> authors(List<Attachment> files, Locale locale) {
		return files.stream()
			.map(Attachment::author)
			.filter(Objects::nonNull)
			.distinct()
			.collect(Collectors.toMap((author) -> author, (author) -> this.formatter.person(author, locale)));
	}

}
