package org.tawasul.tracking.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletRequest;
import org.tawasul.attachment.Attachment;
import org.tawasul.attachment.AttachmentService;
import org.tawasul.attachment.form.FormUploadService;
import org.tawasul.attachment.form.UploadFieldView;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.language.Messages;
import org.tawasul.page.FormSubmission;

import org.springframework.stereotype.Component;

/**
 * The files on the reporter's page: those of the case, and those uploaded with a form
 * that is not carried out yet.
 */
@Component
class ReporterUploadFields {

	private static final List<String> FORMS = List.of("information", "objections");

	private final AttachmentService attachments;

	private final FormUploadService files;

	private final Messages messages;

	ReporterUploadFields(AttachmentService attachments, FormUploadService files, Messages messages) {
		this.attachments = attachments;
		this.files = files;
		this.messages = messages;
	}

	List<Attachment> findFor(CaseNumber number) {
		return this.attachments.findForReporter(number);
	}

	/**
	 * Stores what came with a form before anything else, whatever becomes of the form.
	 */
	List<String> store(FormSubmission submission, HttpServletRequest request, Locale locale) {
		return FORMS.contains(submission.form()) ? this.files.storeInDraft(submission.value("key"), request, locale)
				: List.of();
	}

	void removeFile(FormSubmission submission) {
		this.files.removeFromDraft(submission.value("key"), submission.value("drop"));
	}

	/** Tells handlers of files that came without a text; empty when there are none. */
	String sentenceForFiles(FormSubmission submission, Locale locale) {
		int count = this.files.findInDraft(submission.value("key")).size();
		return (count > 0) ? this.messages.text("upload.information", locale, count) : "";
	}

	/** The field of each form that takes files, by the form's id. */
	Map<String, Field> fields(FormSubmission submission, List<String> rejected) {
		return FORMS.stream()
			.collect(Collectors.toMap(Function.identity(), (form) -> field(submission.value(form, "key"), rejected)));
	}

	private Field field(String key, List<String> rejected) {
		return FormUploadService.isKey(key) ? new Field(key, this.files.fieldFor(key, rejected))
				: new Field(UUID.randomUUID().toString(), this.files.emptyField());
	}

	/**
	 * A form's field for files.
	 *
	 * @param key the form's one-time key
	 * @param files what the field shows
	 */
	record Field(String key, UploadFieldView files) {

	}

}
