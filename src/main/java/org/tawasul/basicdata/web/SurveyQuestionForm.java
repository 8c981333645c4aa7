package org.tawasul.basicdata.web;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import org.apache.commons.lang3.EnumUtils;
import org.jspecify.annotations.Nullable;
import org.tawasul.basicdata.web.OptionRows.OptionRow;
import org.tawasul.language.Messages;
import org.tawasul.language.VisibleText;
import org.tawasul.page.FormSubmission;
import org.tawasul.survey.SurveyOption;
import org.tawasul.survey.SurveyQuestion;
import org.tawasul.survey.SurveyQuestionKind;

/**
 * Reads the form of a question of the survey, and shows a question as its fields.
 */
final class SurveyQuestionForm {

	static final String ID = "question";

	private static final int MAX_TEXT = 200;

	private static final Pattern CODE = Pattern.compile("[a-z][a-zA-Z0-9]{0,39}");

	private final FormReader reader;

	private final @Nullable SurveyQuestion before;

	SurveyQuestionForm(FormSubmission submission, @Nullable SurveyQuestion before, Messages messages, Locale locale) {
		this.reader = new FormReader(submission, messages, locale);
		this.before = before;
	}

	/** The form with what is wrong with it, after {@link #read}. */
	FormSubmission submission() {
		return this.reader.submission();
	}

	/** The question that the form describes; meaningless if it has errors. */
	SurveyQuestion read() {
		SurveyQuestion known = this.before;
		SurveyQuestionKind kind = (known != null) ? known.kind() : kind(this.reader.value("kind"));
		boolean overall = known != null && known.isOverall();
		return new SurveyQuestion((known != null) ? known.code() : code(), kind,
				this.reader.line("arabic_text", MAX_TEXT), this.reader.line("english_text", MAX_TEXT),
				this.reader.optionalLine("arabic_hint", MAX_TEXT), this.reader.optionalLine("english_hint", MAX_TEXT),
				overall || this.reader.isChecked("required"), overall || !this.reader.isChecked("retired"),
				(kind == SurveyQuestionKind.CHOICE) ? options() : List.of());
	}

	static SurveyQuestionKind kind(String code) {
		return EnumUtils.getEnum(SurveyQuestionKind.class, code, SurveyQuestionKind.SCORE);
	}

	private String code() {
		String code = VisibleText.plain(this.reader.value("code"));
		if (!CODE.matcher(code).matches()) {
			this.reader.refuse("code", "editor.question.code-invalid");
		}
		return code;
	}

	private List<SurveyOption> options() {
		return OptionRows.read(this.reader)
			.stream()
			.sorted(Comparator.comparing(OptionRow::position))
			.map((row) -> new SurveyOption(row.code(), row.arabicLabel(), row.englishLabel(), !row.retired()))
			.toList();
	}

	/** The fields that show a question. */
	static FormSubmission fields(SurveyQuestion question) {
		FormSubmission fields = FormSubmission.NONE.with("arabic_text", question.arabicText())
			.with("english_text", question.englishText())
			.with("arabic_hint", text(question.arabicHint()))
			.with("english_hint", text(question.englishHint()))
			.with("required", question.required() ? "on" : "")
			.with("retired", question.asked() ? "" : "on");
		int row = 0;
		for (SurveyOption option : question.options()) {
			fields = OptionRows.with(fields, row, option.code(), option.arabicLabel(), option.englishLabel(),
					(row + 1) * 10, !option.asked());
			row++;
		}
		return fields;
	}

	private static String text(@Nullable String text) {
		return (text != null) ? text : "";
	}

}
