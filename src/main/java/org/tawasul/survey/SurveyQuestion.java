package org.tawasul.survey;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.jspecify.annotations.Nullable;
import org.tawasul.language.SupportedLanguages;

/**
 * A question of the survey.
 *
 * @param code under which answers are kept, for ever
 * @param kind what kind of answer it expects, for ever
 * @param arabicText the question in Arabic
 * @param englishText the question in English
 * @param arabicHint help in Arabic, or <code>null</code>
 * @param englishHint help in English, or <code>null</code>
 * @param required whether the survey cannot be sent without an answer
 * @param asked whether it is in the versions that are published from now on
 * @param options to choose from, those that are asked no more included
 */
public record SurveyQuestion(String code, SurveyQuestionKind kind, String arabicText, String englishText,
		@Nullable String arabicHint, @Nullable String englishHint, boolean required, boolean asked,
		List<SurveyOption> options) {

	/** The question whose answer is the case's rating. */
	public static final String OVERALL = "overall";

	/** The question whose answer is the text of the case's rating. */
	public static final String COMMENT = "comment";

	/** The best score. */
	public static final int BEST = 5;

	/** Maximum number of characters of a written answer. */
	public static final int MAX_ANSWER = 1000;

	private static final int MAX_DIGIT = 9;

	/** The answer yes. */
	public static final String YES = "YES";

	/** The answer no. */
	public static final String NO = "NO";

	/**
	 * The question to show.
	 * @param locale the reader's
	 * @return in Arabic or English
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
	 * The options that can be chosen.
	 * @return in their order
	 */
	public List<SurveyOption> offered() {
		return this.options.stream().filter(SurveyOption::asked).toList();
	}

	/**
	 * Whether the survey rests on it: it is always asked, and must be answered.
	 * @return true for the one that is the rating
	 */
	@JsonIgnore
	public boolean isOverall() {
		return this.code.equals(OVERALL);
	}

	/**
	 * Whether a machine can ask it on the telephone.
	 * @return true where each answer has a digit of its own, 1 to 9
	 */
	@JsonIgnore
	public boolean isAnsweredByDigit() {
		return this.kind != SurveyQuestionKind.TEXT && offered().size() <= MAX_DIGIT;
	}

	/**
	 * An option, asked or not.
	 * @param optionCode its code
	 * @return empty if there is none
	 */
	public Optional<SurveyOption> option(String optionCode) {
		return this.options.stream().filter((option) -> option.code().equals(optionCode)).findFirst();
	}

}
