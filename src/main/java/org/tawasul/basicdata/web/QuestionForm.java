package org.tawasul.basicdata.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.apache.commons.lang3.EnumUtils;
import org.jspecify.annotations.Nullable;
import org.tawasul.casefile.CaseType;
import org.tawasul.casefile.Category;
import org.tawasul.language.Messages;
import org.tawasul.language.VisibleText;
import org.tawasul.page.FormSubmission;
import org.tawasul.question.Question;
import org.tawasul.question.QuestionKind;
import org.tawasul.question.QuestionOption;
import org.tawasul.question.QuestionScope;
import org.tawasul.question.QuestionService;

/**
 * Reads the form of a question, and shows a question as its fields.
 */
final class QuestionForm {

	static final String ID = "question";

	private static final int MAX_TEXT = 200;

	private static final int MAX_ANSWER = 500;

	private static final Pattern CODE = Pattern.compile("[a-z][a-zA-Z0-9]{0,39}");

	private static final String REQUIRED = "REQUIRED";

	private final FormReader reader;

	private final @Nullable Question before;

	QuestionForm(FormSubmission submission, @Nullable Question before, Messages messages, Locale locale) {
		this.reader = new FormReader(submission, messages, locale);
		this.before = before;
	}

	/** The form with what is wrong with it, after {@link #read}. */
	FormSubmission submission() {
		return this.reader.submission();
	}

	/** The question that the form describes; meaningless if it has errors. */
	Question read() {
		QuestionKind kind = (this.before != null) ? this.before.kind()
				: EnumUtils.getEnum(QuestionKind.class, this.reader.value("kind"), QuestionKind.TEXT);
		String code = (this.before != null) ? this.before.code() : code();
		Integer minimum = (kind == QuestionKind.NUMBER) ? this.reader.number("minimum") : null;
		Integer maximum = (kind == QuestionKind.YES_NO || kind == QuestionKind.CHOICE) ? null
				: this.reader.number("maximum");
		if (minimum != null && maximum != null && minimum > maximum) {
			this.reader.refuse("maximum", "editor.question.maximum-below");
		}
		if (kind == QuestionKind.TEXT && maximum != null && (maximum < 1 || maximum > MAX_ANSWER)) {
			this.reader.refuse("maximum", "editor.question.text-limit", MAX_ANSWER);
		}
		boolean counts = kind == QuestionKind.NUMBER;
		return new Question(code, kind, this.reader.line("arabic_text", MAX_TEXT),
				this.reader.line("english_text", MAX_TEXT), this.reader.optionalLine("arabic_hint", MAX_TEXT),
				this.reader.optionalLine("english_hint", MAX_TEXT), minimum, maximum, answer(kind, "urgent_answer"),
				counts ? this.reader.number("urgent_from") : null, answer(kind, "emergency_answer"),
				counts ? this.reader.number("emergency_from") : null, counts ? this.reader.number("many_from") : null,
				this.reader.isChecked("retired"), (kind == QuestionKind.CHOICE) ? options() : List.of(), scopes());
	}

	private String code() {
		String code = VisibleText.plain(this.reader.value("code"));
		if (!CODE.matcher(code).matches()) {
			this.reader.refuse("code", "editor.question.code-invalid");
		}
		return code;
	}

	private @Nullable String answer(QuestionKind kind, String field) {
		String value = this.reader.value(field);
		return (kind == QuestionKind.YES_NO && (value.equals(QuestionService.YES) || value.equals(QuestionService.NO)))
				? value : null;
	}

	private List<QuestionScope> scopes() {
		List<QuestionScope> scopes = new ArrayList<>();
		abouts().forEach((about) -> {
			String value = this.reader.value("scope-" + about);
			if (!value.isEmpty()) {
				scopes.add(scope(about, value.equals(REQUIRED)));
			}
		});
		return scopes;
	}

	/** Types of requests, and categories in place of the type of incidents. */
	static List<String> abouts() {
		return Stream
			.concat(Stream.of(Category.values()).map(Enum::name),
					Stream.of(CaseType.values()).filter((type) -> type != CaseType.INCIDENT).map(Enum::name))
			.toList();
	}

	static QuestionScope scope(String about, boolean required) {
		CaseType type = EnumUtils.getEnum(CaseType.class, about);
		return (type != null) ? new QuestionScope(type, null, required)
				: new QuestionScope(CaseType.INCIDENT, Category.valueOf(about), required);
	}

	static String about(QuestionScope scope) {
		return Optional.ofNullable(scope.category()).map(Enum::name).orElse(scope.type().name());
	}

	private List<QuestionOption> options() {
		return OptionRows.read(this.reader)
			.stream()
			.map((row) -> new QuestionOption(row.code(), row.arabicLabel(), row.englishLabel(),
					this.reader.isChecked(row.prefix() + "urgent"), this.reader.isChecked(row.prefix() + "emergency"),
					row.retired(), row.position()))
			.toList();
	}

	/** The fields that show a question. */
	static FormSubmission fields(Question question) {
		FormSubmission fields = FormSubmission.NONE.with("arabic_text", question.arabicText())
			.with("english_text", question.englishText())
			.with("arabic_hint", text(question.arabicHint()))
			.with("english_hint", text(question.englishHint()))
			.with("minimum", text(question.minimum()))
			.with("maximum", text(question.maximum()))
			.with("urgent_answer", text(question.urgentAnswer()))
			.with("urgent_from", text(question.urgentFrom()))
			.with("emergency_answer", text(question.emergencyAnswer()))
			.with("emergency_from", text(question.emergencyFrom()))
			.with("many_from", text(question.manyFrom()))
			.with("retired", flag(question.retired()));
		for (QuestionScope scope : question.scopes()) {
			fields = fields.with("scope-" + about(scope), scope.required() ? REQUIRED : "ASKED");
		}
		int row = 0;
		for (QuestionOption option : question.options()) {
			String prefix = OptionRows.prefix(row);
			fields = OptionRows
				.with(fields, row, option.code(), option.arabicLabel(), option.englishLabel(), option.position(),
						option.retired())
				.with(prefix + "urgent", flag(option.urgent()))
				.with(prefix + "emergency", flag(option.emergency()));
			row++;
		}
		return fields;
	}

	private static String flag(boolean set) {
		return set ? "on" : "";
	}

	private static String text(@Nullable Object value) {
		return (value != null) ? value.toString() : "";
	}

}
