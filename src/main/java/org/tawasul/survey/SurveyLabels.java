package org.tawasul.survey;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import org.tawasul.casefile.RatingWay;
import org.tawasul.language.Messages;

import org.springframework.stereotype.Component;

/**
 * Names answers in a language that need not be the reader's, since the editor shows the
 * survey in both; {@code @surveyLabels} in templates.
 */
@Component("surveyLabels")
public class SurveyLabels {

	private final Messages messages;

	private final SurveyService surveys;

	SurveyLabels(Messages messages, SurveyService surveys) {
		this.messages = messages;
		this.surveys = surveys;
	}

	/**
	 * Answers by their questions, in words.
	 * @param answers as they are kept, by the questions' codes
	 * @param locale the language
	 * @return in the order of the newest survey
	 */
	public Map<String, String> answers(Map<String, String> answers, Locale locale) {
		Map<String, String> texts = new LinkedHashMap<>();
		this.surveys.everAsked()
			.stream()
			.filter((question) -> answers.containsKey(question.code()))
			.forEach((question) -> texts.put(question.text(locale),
					answer(question, answers.getOrDefault(question.code(), ""), locale)));
		return texts;
	}

	/**
	 * What a score means.
	 * @param score 1 to 5
	 * @param locale the language
	 * @return for example “very satisfied”
	 */
	public String score(int score, Locale locale) {
		return this.messages.text("survey.score." + score, locale);
	}

	/**
	 * Yes or no.
	 * @param answer {@code YES} or {@code NO}
	 * @param locale the language
	 * @return the word
	 */
	public String yesNo(String answer, Locale locale) {
		return this.messages.text("survey.answer." + answer, locale);
	}

	/**
	 * Behind a question that may be left out.
	 * @param locale the language
	 * @return the word, without brackets
	 */
	public String optional(Locale locale) {
		return this.messages.text("layout.form.optional", locale);
	}

	/**
	 * The way by which an answer came in.
	 * @param way as it is kept, or {@code UNKNOWN}
	 * @param locale the language
	 * @return its name
	 */
	public String way(String way, Locale locale) {
		return this.messages.text("survey.way." + way, locale);
	}

	/**
	 * All ways, those that are not known last.
	 * @return names of {@link RatingWay}
	 */
	public static String[] ways() {
		String[] ways = new String[RatingWay.values().length + 1];
		for (RatingWay way : RatingWay.values()) {
			ways[way.ordinal()] = way.name();
		}
		ways[ways.length - 1] = "UNKNOWN";
		return ways;
	}

	/**
	 * An answer in words.
	 * @param question the question
	 * @param answer as it is kept
	 * @param locale the language
	 * @return what people read; the answer itself where nothing is known of it
	 */
	public String answer(SurveyQuestion question, String answer, Locale locale) {
		return switch (question.kind()) {
			case SCORE -> this.messages.text("survey.score.of", locale, answer,
					this.messages.find("survey.score." + answer, locale).orElse(answer));
			case YES_NO -> this.messages.find("survey.answer." + answer, locale).orElse(answer);
			case CHOICE -> question.option(answer).map((option) -> option.label(locale)).orElse(answer);
			case TEXT -> answer;
		};
	}

}
