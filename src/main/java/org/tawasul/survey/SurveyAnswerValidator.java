package org.tawasul.survey;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import org.tawasul.language.Messages;
import org.tawasul.language.PlainText;
import org.tawasul.language.TextNormalizer;
import org.tawasul.language.VisibleText;

import org.springframework.stereotype.Component;

/**
 * Checks answers against the questions that were asked.
 */
@Component
class SurveyAnswerValidator {

	private final Messages messages;

	SurveyAnswerValidator(Messages messages) {
		this.messages = messages;
	}

	/**
	 * Checks answers; an empty one counts as missing, and what was not asked is ignored.
	 * @param questions of the version
	 * @param typed by the questions' codes
	 * @param locale the reporter's language
	 */
	SurveyAnswers validate(List<SurveyQuestion> questions, Map<String, String> typed, Locale locale) {
		Map<String, String> answers = new TreeMap<>();
		Map<String, String> texts = new TreeMap<>();
		Map<String, String> errors = new LinkedHashMap<>();
		for (SurveyQuestion question : questions) {
			String answer = typed.getOrDefault(question.code(), "");
			if (VisibleText.isEmpty(answer)) {
				if (question.required()) {
					errors.put(question.code(), this.messages.text("survey.fault.required", locale));
				}
			}
			else if (question.kind() == SurveyQuestionKind.TEXT) {
				if (!PlainText.isReadable(answer)) {
					errors.put(question.code(), this.messages.text("survey.fault.unreadable", locale));
				}
				else if (VisibleText.length(answer) > SurveyQuestion.MAX_ANSWER) {
					errors.put(question.code(),
							this.messages.text("survey.fault.long", locale, SurveyQuestion.MAX_ANSWER));
				}
				else {
					texts.put(question.code(), Objects
						.requireNonNullElse(TextNormalizer.normalizeText(answer, SurveyQuestion.MAX_ANSWER), ""));
				}
			}
			else if (isPossible(question, answer)) {
				answers.put(question.code(), answer);
			}
			else {
				errors.put(question.code(), this.messages.text("survey.fault.unknown", locale));
			}
		}
		String score = answers.remove(SurveyQuestion.OVERALL);
		String comment = texts.remove(SurveyQuestion.COMMENT);
		return new SurveyAnswers((score != null) ? Integer.parseInt(score) : 0, comment, answers, texts, errors);
	}

	private static boolean isPossible(SurveyQuestion question, String answer) {
		return switch (question.kind()) {
			case SCORE -> answer.matches("[1-5]");
			case YES_NO -> answer.equals(SurveyQuestion.YES) || answer.equals(SurveyQuestion.NO);
			case CHOICE -> question.offered().stream().anyMatch((option) -> option.code().equals(answer));
			case TEXT -> true;
		};
	}

}
