package org.tawasul.tracking.web;

import java.util.List;
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

import org.springframework.stereotype.Component;

/**
 * The files on the reporter's page: those of the case, and those on their way with a
 * form.
 */
@Component
class ReporterUploadFields {

	private static final List<String> FORMS = List.of("information", "objections");

	private final AttachmentService attachments;

	private final FormUploadService files;

	private final Messages words;

	ReporterUploadFields(AttachmentService attachments, FormUploadService files, Messages words) {
		this.attachments = attachments;
		this.files = files;
		this.words = words;
	}

	List<Attachment> of(CaseNumber number) {
		return this.attachments.findForReporter(number);
	}

	/** What came along is kept first, whatever becomes of the form. */
	List<String> keep(FormSubmission attempt, HttpServletRequest request) {
		return FORMS.contains(attempt.form()) ? this.files.storeInDraft(attempt.key(), request, attempt.locale())
				: List.of();
	}

	void drop(FormSubmission attempt) {
		this.files.removeFromDraft(attempt.key(), attempt.typed().getOrDefault("drop", ""));
	}

	/**
	 * The sentence by which handlers are told of files that came without a text.
	 * @return empty when there are no files either
	 */
	String insteadOfText(FormSubmission attempt) {
		int count = this.files.findInDraft(attempt.key()).size();
		return (count > 0) ? this.words.text("upload.information", attempt.locale(), count) : "";
	}

	/** The field of each form that takes files, by the form's name. */
	Map<String, Field> fields(SubmittedFormView sent, List<String> refused) {
		return FORMS.stream().collect(Collectors.toMap(Function.identity(), (form) -> field(form, sent, refused)));
	}

	private Field field(String form, SubmittedFormView sent, List<String> refused) {
		String key = sent.typed(form, "key");
		return FormUploadService.isKey(key) ? new Field(key, this.files.fieldFor(key, refused))
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
