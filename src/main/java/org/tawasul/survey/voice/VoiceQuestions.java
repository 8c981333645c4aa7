package org.tawasul.survey.voice;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.tawasul.survey.SurveyLabels;
import org.tawasul.survey.SurveyOption;
import org.tawasul.survey.SurveyQuestion;
import org.tawasul.survey.voice.VoiceOrder.Question;

import org.springframework.stereotype.Component;

/**
 * Questions of the survey as a machine reads them out, and digits as answers.
 */
@Component
class VoiceQuestions {

	private static final String YES = "1";

	private static final String NO = "2";

	private final SurveyLabels labels;

	VoiceQuestions(SurveyLabels labels) {
		this.labels = labels;
	}

	List<Question> of(List<SurveyQuestion> questions, Locale locale) {
		return questions.stream()
			.filter(SurveyQuestion::isAnsweredByDigit)
			.map((question) -> new Question(question.code(), question.text(locale), question.required(),
					digits(question, locale)))
			.toList();
	}

	private Map<String, String> digits(SurveyQuestion question, Locale locale) {
		Map<String, String> digits = new LinkedHashMap<>();
		answers(question).forEach((digit, answer) -> digits.put(digit, switch (question.kind()) {
			case SCORE -> this.labels.score(Integer.parseInt(answer), locale);
			case YES_NO -> this.labels.yesNo(answer, locale);
			case CHOICE, TEXT -> this.labels.answer(question, answer, locale);
		}));
		return digits;
	}

	/** Answers by their digits. */
	private static Map<String, String> answers(SurveyQuestion question) {
		Map<String, String> answers = new TreeMap<>();
		switch (question.kind()) {
			case SCORE -> {
				for (int score = 1; score <= SurveyQuestion.BEST; score++) {
					answers.put(Integer.toString(score), Integer.toString(score));
				}
			}
			case YES_NO -> answers.putAll(Map.of(YES, SurveyQuestion.YES, NO, SurveyQuestion.NO));
			case CHOICE -> {
				List<SurveyOption> offered = question.offered();
				for (int i = 0; i < offered.size(); i++) {
					answers.put(Integer.toString(i + 1), offered.get(i).code());
				}
			}
			case TEXT -> throw new IllegalArgumentException(question.code() + " is not asked by a machine");
		}
		return answers;
	}

	/**
	 * Answers by the questions' codes.
	 * @param questions that were asked
	 * @param pressed digits by the questions' codes
	 * @return nothing if a digit or a code means nothing, or a required answer is missing
	 */
	Optional<Map<String, String>> read(List<SurveyQuestion> questions, Map<String, String> pressed) {
		Map<String, String> answers = new TreeMap<>();
		for (SurveyQuestion question : questions.stream().filter(SurveyQuestion::isAnsweredByDigit).toList()) {
			String digit = pressed.get(question.code());
			String answer = (digit != null) ? answers(question).get(digit) : null;
			if (answer != null) {
				answers.put(question.code(), answer);
			}
			else if (digit != null || question.required()) {
				return Optional.empty();
			}
		}
		return (answers.size() == pressed.size()) ? Optional.of(answers) : Optional.empty();
	}

}
