package org.tawasul.intake;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.tawasul.attachment.form.FormUploadService;
import org.tawasul.problem.FieldViolation;

/**
 * The form as a page shows it: what was typed, and beside each field what is wrong with
 * it.
 */
final class ReportFormView {

	private final ReportForm form;

	private final List<FieldViolation> faults;

	private final QuestionsView questions;

	ReportFormView(ReportForm form, List<FieldViolation> faults, QuestionsView questions) {
		this.form = form;
		this.faults = faults;
		this.questions = questions;
	}

	public QuestionsView getQuestions() {
		return this.questions;
	}

	public String getKey() {
		return this.form.key();
	}

	/** In the order of the page, one a field. */
	public List<FieldViolation> getFaults() {
		return Stream.concat(this.questions.among(ReportForm.FIELDS).stream(), Stream.of(FormUploadService.FIELD))
			.map(this::fault)
			.flatMap(Optional::stream)
			.toList();
	}

	public String get(String field) {
		return this.form.get(field);
	}

	public boolean has(String field) {
		return this.form.has(field);
	}

	public boolean is(String field, Object value) {
		return this.form.is(field, value);
	}

	public boolean isFaulty(String field) {
		return fault(field).isPresent();
	}

	/** Whether a folded section holds anything that must be seen. */
	public boolean isOpen(String... fields) {
		return List.of(fields).stream().anyMatch((field) -> has(field) || isFaulty(field));
	}

	/** What is wrong with a field. */
	public @Nullable String said(String field) {
		return fault(field).map(FieldViolation::message).orElse(null);
	}

	/** The ids of what describes a field, nothing if nothing does. */
	public @Nullable String describedBy(String field, boolean hinted) {
		String ids = (hinted ? field + "-hint " : "") + (isFaulty(field) ? field + "-fault" : "");
		return ids.isBlank() ? null : ids.strip();
	}

	private Optional<FieldViolation> fault(String field) {
		return this.faults.stream().filter((fault) -> fault.field().equals(field)).findFirst();
	}

}
