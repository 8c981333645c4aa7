package org.tawasul.question;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.tawasul.casefile.CaseType;
import org.tawasul.casefile.Category;

/**
 * All questions at one moment, in the order of the form.
 */
final class QuestionSnapshot {

	private final long version;

	private final Map<String, Question> questions = new LinkedHashMap<>();

	QuestionSnapshot(long version, List<Question> questions) {
		this.version = version;
		questions.forEach((question) -> this.questions.put(question.code(), question));
	}

	long version() {
		return this.version;
	}

	List<Question> all() {
		return List.copyOf(this.questions.values());
	}

	Optional<Question> find(String code) {
		return Optional.ofNullable(this.questions.get(code));
	}

	/** What is asked now. */
	List<Question> asked() {
		return this.questions.values().stream().filter((question) -> !question.retired()).toList();
	}

	List<Question> asked(CaseType type, @Nullable Category category) {
		return asked().stream().filter((question) -> question.isFor(type, category)).toList();
	}

}
