package org.tawasul.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.tawasul.question.Question;
import org.tawasul.question.QuestionScope;

/**
 * The questions as a page shows them. A page with script holds all and shows those of the
 * choices made; without script only those whose choices are known already are there.
 */
final class QuestionsView {

	private final List<Question> all;

	private final List<Question> asked;

	QuestionsView(List<Question> all, List<Question> asked) {
		this.all = all;
		this.asked = asked;
	}

	public List<Question> getAll() {
		return this.all;
	}

	/** Whether it belongs to the choices made when the page was written. */
	public boolean isAsked(Question question) {
		return this.asked.contains(question);
	}

	public boolean isAnyAsked() {
		return !this.asked.isEmpty();
	}

	/** When to show a question, in the words of report.js. */
	public String when(Question question) {
		return when(question.uses());
	}

	/** When to show any. */
	public String getWhenAny() {
		return when(this.all.stream().flatMap((question) -> question.uses().stream()).distinct().toList());
	}

	private static String when(List<QuestionScope> uses) {
		return Stream
			.of(condition("category", uses, QuestionScope::category), condition("type", uses, QuestionsView::otherType))
			.filter((condition) -> !condition.endsWith("="))
			.collect(Collectors.joining(";"));
	}

	private static String condition(String field, List<QuestionScope> uses,
			Function<QuestionScope, @Nullable Object> value) {
		return uses.stream()
			.map(value)
			.filter(Objects::nonNull)
			.map(Object::toString)
			.collect(Collectors.joining(" ", field + "=", ""));
	}

	private static @Nullable Object otherType(QuestionScope use) {
		return (use.category() == null) ? use.type() : null;
	}

	/** The name of a field of answers, nothing for others. */
	public @Nullable String label(String field, Locale locale) {
		return this.all.stream()
			.filter((question) -> field.equals(ReportForm.ANSWERS + question.code()))
			.findFirst()
			.map((question) -> question.text(locale))
			.orElse(null);
	}

	/** The fields of the page, those of the questions where they stand on it. */
	List<String> among(List<String> fields) {
		List<String> among = new ArrayList<>(fields);
		among.addAll(fields.indexOf("description") + 1,
				this.all.stream().map((question) -> ReportForm.ANSWERS + question.code()).toList());
		return among;
	}

}
