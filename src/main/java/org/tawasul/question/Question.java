package org.tawasul.question;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.tawasul.casefile.CaseType;
import org.tawasul.casefile.Category;
import org.tawasul.language.SupportedLanguages;

/**
 * A question to a reporter.
 *
 * @param code by which a case keeps its answer, for ever
 * @param kind what kind of answer it wants
 * @param arabicText the question in Arabic
 * @param englishText the question in English
 * @param arabicHint a word of help in Arabic
 * @param englishHint a word of help in English
 * @param minimum the smallest number
 * @param maximum the largest number, the most letters, or how many days back
 * @param urgentAnswer {@code YES} or {@code NO}, the one that makes a case urgent
 * @param urgentFrom the number from which on a case is urgent
 * @param manyFrom for a number of people concerned: from here on they are many
 * @param retired whether it is asked no more
 * @param options to choose from, retired ones among them
 * @param uses of whom it is asked
 */
public record Question(String code, QuestionKind kind, String arabicText, String englishText,
		@Nullable String arabicHint, @Nullable String englishHint, @Nullable Integer minimum, @Nullable Integer maximum,
		@Nullable String urgentAnswer, @Nullable Integer urgentFrom, @Nullable Integer manyFrom, boolean retired,
		List<QuestionOption> options, List<QuestionScope> uses) {

	/** How long a text may be where the question does not say. */
	private static final int USUAL_LENGTH = 200;

	/**
	 * The question as it is put.
	 * @param locale the reader's
	 * @return English for English readers, Arabic for everybody else
	 */
	public String text(Locale locale) {
		return isEnglish(locale) ? this.englishText : this.arabicText;
	}

	/**
	 * A word of help.
	 * @param locale the reader's
	 * @return in the reader's language, nothing where there is none
	 */
	public @Nullable String hint(Locale locale) {
		return isEnglish(locale) ? this.englishHint : this.arabicHint;
	}

	private static boolean isEnglish(Locale locale) {
		return SupportedLanguages.of(locale).equals(SupportedLanguages.ENGLISH);
	}

	/**
	 * What may still be chosen.
	 * @return the options in their order, without retired ones
	 */
	public List<QuestionOption> offered() {
		return this.options.stream().filter((option) -> !option.retired()).toList();
	}

	/**
	 * Whether the report of such a case must answer.
	 * @param type of the request
	 * @param category of the incident
	 * @return false for almost all
	 */
	public boolean isRequired(CaseType type, @Nullable Category category) {
		return !this.retired && use(type, category).map(QuestionScope::required).orElse(false);
	}

	/**
	 * How long a written answer may be.
	 * @return letters
	 */
	public int longest() {
		return Objects.requireNonNullElse(this.maximum, USUAL_LENGTH);
	}

	boolean isFor(CaseType type, @Nullable Category category) {
		return use(type, category).isPresent();
	}

	Optional<QuestionOption> option(String optionCode) {
		return this.options.stream().filter((option) -> option.code().equals(optionCode)).findFirst();
	}

	private Optional<QuestionScope> use(CaseType type, @Nullable Category category) {
		return this.uses.stream().filter((use) -> use.isFor(type, category)).findFirst();
	}

}
