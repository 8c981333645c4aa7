package org.tawasul.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.tawasul.question.Question;
import org.tawasul.question.QuestionKind;
import org.tawasul.question.QuestionScope;

/**
 * The questions as a page shows them. With script the page holds them all and shows those
 * of the choices made; without script it holds only those whose choices are known
 * already.
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

	/** Those that may call for the emergency number: they are never folded away. */
	public List<Question> getUrgent() {
		return this.all.stream().filter(QuestionsView::isUrgent).toList();
	}

	public List<Question> getOthers() {
		return this.all.stream().filter((question) -> !isUrgent(question)).toList();
	}

	/** Where the notice stands anyway, choices may be folded away. */
	private static boolean isUrgent(Question question) {
		return !question.emergencyAnswers().isEmpty() && (question.kind() == QuestionKind.YES_NO
				|| question.scopes().stream().anyMatch((scope) -> !EmergencyNotice.isAlwaysNeeded(scope.category())));
	}

	/** Whether it belongs to the choices made when the page was written. */
	public boolean isAsked(Question question) {
		return this.asked.contains(question);
	}

	public boolean isAnyAsked() {
		return !this.asked.isEmpty();
	}

	public boolean isAnyOtherAsked() {
		return this.asked.stream().anyMatch((question) -> !isUrgent(question));
	}

	/** The condition of report.js for a question. */
	public String when(Question question) {
		return when(question.scopes());
	}

	/** The condition of report.js for showing any of the others. */
	public String getWhenAnyOther() {
		return when(getOthers().stream().flatMap((question) -> question.scopes().stream()).distinct().toList());
	}

	private static String when(List<QuestionScope> scopes) {
		Stream<@Nullable Object> categories = scopes.stream().map(QuestionScope::category);
		Stream<@Nullable Object> types = scopes.stream()
			.map((scope) -> (scope.category() == null) ? scope.type() : null);
		return Stream.of(condition("category", categories), condition("type", types))
			.filter((condition) -> !condition.endsWith("="))
			.collect(Collectors.joining(";"));
	}

	private static String condition(String field, Stream<@Nullable Object> values) {
		return values.filter(Objects::nonNull).map(Object::toString).collect(Collectors.joining(" ", field + "=", ""));
	}

	/** The text of the question that a field answers, null for other fields. */
	public @Nullable String label(String field, Locale locale) {
		return this.all.stream()
			.filter((question) -> field.equals(ReportForm.ANSWERS + question.code()))
			.findFirst()
			.map((question) -> question.text(locale))
			.orElse(null);
	}

	/** The page's fields, with those of the questions where the page has them. */
	List<String> insertInto(List<String> fields) {
		List<String> all = new ArrayList<>(fields);
		all.addAll(fields.indexOf("description") + 1,
				this.all.stream().map((question) -> ReportForm.ANSWERS + question.code()).toList());
		return all;
	}

}
