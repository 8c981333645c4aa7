package org.tawasul.intake;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.tawasul.attachment.form.FormUploadService;
import org.tawasul.casefile.CaseType;
import org.tawasul.problem.FieldViolation;

/**
 * The form as a page shows it: what was typed, and what is wrong with each field.
 */
final class ReportFormView {

	private final ReportForm form;

	private final Map<String, FieldViolation> violations;

	private final QuestionsView questions;

	private final UnaryOperator<String> labels;

	ReportFormView(ReportForm form, List<FieldViolation> violations, QuestionsView questions,
			UnaryOperator<String> labels) {
		this.form = form;
		this.violations = violations.stream()
			.collect(Collectors.toMap(FieldViolation::field, Function.identity(), (first, second) -> first));
		this.questions = questions;
		this.labels = labels;
	}

	public QuestionsView getQuestions() {
		return this.questions;
	}

	public String getKey() {
		return this.form.key();
	}

	/** One a field, in the order of the page. */
	public List<FieldViolation> getViolations() {
		return Stream.concat(this.questions.insertInto(ReportForm.FIELDS).stream(), Stream.of(FormUploadService.FIELD))
			.filter(this.violations::containsKey)
			.map(this.violations::get)
			.toList();
	}

	public String getDraft() {
		return this.form.draft();
	}

	/** The label of a field, in the words of the type of request. */
	public String label(String field) {
		return this.labels.apply(field);
	}

	/** The types that happen somewhere, as a condition of report.js. */
	public String getWhenPlace() {
		return EnumSet.complementOf(EnumSet.copyOf(ReportForm.WITHOUT_PLACE))
			.stream()
			.map(CaseType::name)
			.collect(Collectors.joining(" ", "type=", ""));
	}

	/** Whether a section that a type asks for belongs to the page without script, too. */
	public boolean applies(String when) {
		return List.of(when.substring(when.indexOf('=') + 1).split(" ")).contains(this.form.get("type"));
	}

	/**
	 * Whether any of the questions that are folded away has something that must be seen.
	 */
	public boolean isOtherQuestionOpen() {
		return this.questions.getOthers()
			.stream()
			.map((question) -> ReportForm.ANSWERS + question.code())
			.anyMatch((field) -> isOpen(field, field + ReportForm.TIME));
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

	public boolean isInvalid(String field) {
		return this.violations.containsKey(field);
	}

	/** Whether a collapsed section has anything that must be seen. */
	public boolean isOpen(String... fields) {
		return List.of(fields).stream().anyMatch((field) -> has(field) || isInvalid(field));
	}

	public @Nullable String error(String field) {
		FieldViolation violation = this.violations.get(field);
		return (violation != null) ? violation.message() : null;
	}

	/** The ids of hint and error of a field, null without either. */
	public @Nullable String describedBy(String field, boolean hinted) {
		String ids = (hinted ? field + "-hint " : "") + (isInvalid(field) ? field + "-fault" : "");
		return ids.isBlank() ? null : ids.strip();
	}

}
