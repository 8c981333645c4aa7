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
import org.tawasul.desk.AccessibleCase;

import org.springframework.stereotype.Component;

/**
 * Puts together what the page of a case shows of its files.
 */
@Component
class AttachmentsViewMapper {

	private final AttachmentService attachments;

	private final FormUploadService form;

	private final CaseFormatter labels;

	AttachmentsViewMapper(AttachmentService attachments, FormUploadService form, CaseFormatter labels) {
		this.attachments = attachments;
		this.form = form;
		this.labels = labels;
	}

	AttachmentsView of(AccessibleCase seen, Locale locale) {
		return of(seen, List.of(), "", locale);
	}

	/** With a form that came back: what was refused, and whom the files are for. */
	AttachmentsView of(AccessibleCase seen, List<String> refused, String reader, Locale locale) {
		List<Attachment> files = seen.rights().sees() ? this.attachments.findForStaff(seen.file().getNumber())
				: List.of();
		int there = (int) files.stream().filter((file) -> file.sender() == AttachmentSender.STAFF).count();
		return new AttachmentsView(files, authors(files, locale), this.form.staffField(there, refused), reader);
	}

	List<Attachment> pictures(AccessibleCase seen) {
		return this.attachments.findForStaff(seen.file().getNumber())
			.stream()
			.filter((file) -> file.isPicture() && file.isOpenable())
			.toList();
	}

	private Map<String, String> authors(List<Attachment> files, Locale locale) {
		return files.stream()
			.map(Attachment::author)
			.filter(Objects::nonNull)
			.distinct()
			.collect(Collectors.toMap((author) -> author, (author) -> this.labels.person(author, locale)));
	}

}
