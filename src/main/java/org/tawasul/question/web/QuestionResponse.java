package org.tawasul.question.web;

import java.util.List;
import java.util.Locale;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tawasul.casefile.CaseType;
import org.tawasul.casefile.Category;
import org.tawasul.question.Question;
import org.tawasul.question.QuestionKind;
import org.tawasul.question.QuestionOption;
import org.tawasul.question.QuestionScope;

/**
 * A question in the caller's language.
 *
 * @param code the key of its answer under {@code answers}
 * @param kind the kind of answer
 * @param text the question
 * @param hint help with the answer
 * @param minimum the smallest number
 * @param maximum the largest number, the most letters, or how many days back
 * @param emergencyAnswers the answers that call for the emergency number, which a program
 * shows before anything else
 * @param emergencyFrom the number from which it is called for
 * @param options to choose from
 * @param askedOf of whom it is asked
 */
@Schema(name = "Question",
		description = "Answers are texts: YES or NO (YES_NO), a whole number (NUMBER), an option's code (CHOICE), "
				+ "a line of text (TEXT), a day or a day and time of Riyadh as in 2026-11-22T08:30 (SINCE)")
record QuestionResponse(@Schema(example = "since") String code, QuestionKind kind, String text, @Nullable String hint,
		@Nullable Integer minimum, @Nullable Integer maximum, List<String> emergencyAnswers,
		@Nullable Integer emergencyFrom, List<OptionResponse> options, List<QuestionScope> askedOf) {

	static QuestionResponse of(Question question, List<QuestionScope> scopes, Locale locale) {
		return new QuestionResponse(question.code(), question.kind(), question.text(locale), question.hint(locale),
				question.minimum(), question.maximum(), question.emergencyAnswers(), question.emergencyFrom(),
				question.offered().stream().map((option) -> OptionResponse.of(option, locale)).toList(), scopes);
	}

	static List<QuestionScope> scopes(Question question, @Nullable CaseType type, @Nullable Category category) {
		return question.scopes()
			.stream()
			.filter((scope) -> type == null || scope.type() == type)
			.filter((scope) -> category == null || scope.category() == category)
			.toList();
	}

	/**
	 * An option.
	 *
	 * @param code the answer to send
	 * @param label its label
	 */
	@Schema(name = "Option")
	record OptionResponse(String code, String label) {

		static OptionResponse of(QuestionOption option, Locale locale) {
			return new OptionResponse(option.code(), option.label(locale));
		}

	}

}
