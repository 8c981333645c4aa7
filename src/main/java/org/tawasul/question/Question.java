package org.tawasul.question;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonAlias;
import org.jspecify.annotations.Nullable;
import org.tawasul.casefile.CaseType;
import org.tawasul.casefile.Category;
import org.tawasul.language.SupportedLanguages;

/**
 * A question to a reporter.
 *
 * @param code under which cases keep the answer, for ever
 * @param kind what kind of answer it wants
 * @param arabicText the question in Arabic
 * @param englishText the question in English
 * @param arabicHint help in Arabic
 * @param englishHint help in English
 * @param minimum the smallest number
 * @param maximum the largest number, the most letters, or how many days back
 * @param urgentAnswer {@code YES} or {@code NO}, the one that makes a case urgent
 * @param urgentFrom the number from which a case is urgent
 * @param emergencyAnswer {@code YES} or {@code NO}, the one that calls for the emergency
 * number before anything else
 * @param emergencyFrom the number from which the emergency number is called for
 * @param manyFrom the number of people affected from which they count as many
 * @param retired whether it is asked no more
 * @param options to choose from, retired ones included
 * @param scopes of whom it is asked
 */
public record Question(String code, QuestionKind kind, @JsonAlias("ar") String arabicText,
		@JsonAlias("en") String englishText, @Nullable String arabicHint, @Nullable String englishHint,
		@Nullable Integer minimum, @Nullable Integer maximum, @Nullable String urgentAnswer,
		@Nullable Integer urgentFrom, @Nullable String emergencyAnswer, @Nullable Integer emergencyFrom,
		@Nullable Integer manyFrom, boolean retired, List<QuestionOption> options,
		@JsonAlias("asked") List<QuestionScope> scopes) {

	/** Maximum length of a text where the question sets none. */
	private static final int DEFAULT_LENGTH = 200;

	/**
	 * Makes a question; only one with a choice has options.
	 */
	public Question {
		options = Objects.requireNonNullElse(options, List.of());
	}

	/**
	 * The question to show.
	 * @param locale the reader's
	 * @return English for English readers, Arabic for everybody else
	 */
	public String text(Locale locale) {
		return SupportedLanguages.pick(locale, this.arabicText, this.englishText);
	}

	/**
	 * Help with the answer.
	 * @param locale the reader's
	 * @return in the reader's language, or <code>null</code>
	 */
	public @Nullable String hint(Locale locale) {
		return SupportedLanguages.of(locale).equals(SupportedLanguages.ENGLISH) ? this.englishHint : this.arabicHint;
	}

	/**
	 * The options that are offered.
	 * @return all but retired ones, in their order
	 */
	public List<QuestionOption> offered() {
		return this.options.stream().filter((option) -> !option.retired()).toList();
	}

	/**
	 * Whether a report must answer it.
	 * @param type of the request
	 * @param category of the incident
	 * @return false for almost all
	 */
	public boolean isRequired(CaseType type, @Nullable Category category) {
		return !this.retired && scope(type, category).map(QuestionScope::required).orElse(false);
	}

	/**
	 * The maximum length of a written answer.
	 * @return characters
	 */
	public int maxLength() {
		return Objects.requireNonNullElse(this.maximum, DEFAULT_LENGTH);
	}

	/**
	 * The answers to choose that call for the emergency number.
	 * @return {@code YES}, {@code NO} or codes of options
	 */
	public List<String> emergencyAnswers() {
		return Stream
			.concat(Stream.ofNullable(this.emergencyAnswer),
					offered().stream().filter(QuestionOption::emergency).map(QuestionOption::code))
			.toList();
	}

	/**
	 * Whether an answer calls for the emergency number before anything else.
	 * @param answer as it was typed
	 * @return false for almost all
	 */
	public boolean isEmergency(String answer) {
		return emergencyAnswers().contains(answer)
				|| (this.emergencyFrom != null && SeverityCalculator.count(answer) >= this.emergencyFrom);
	}

	boolean isFor(CaseType type, @Nullable Category category) {
		return scope(type, category).isPresent();
	}

	Optional<QuestionOption> option(String optionCode) {
		return this.options.stream().filter((option) -> option.code().equals(optionCode)).findFirst();
	}

	private Optional<QuestionScope> scope(CaseType type, @Nullable Category category) {
		return this.scopes.stream().filter((scope) -> scope.isFor(type, category)).findFirst();
	}

}
