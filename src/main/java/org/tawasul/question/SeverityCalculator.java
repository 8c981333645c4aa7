package org.tawasul.question;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.tawasul.language.VisibleText;

/**
 * Determines by the questions' data which answers make a case urgent, and how many people
 * are affected.
 */
final class SeverityCalculator {

	private SeverityCalculator() {
	}

	static AnswerSeverity of(Map<String, String> answers, Function<String, Optional<Question>> questions) {
		boolean urgent = false;
		AffectedPeople affected = AffectedPeople.NONE;
		for (Map.Entry<String, String> answer : answers.entrySet()) {
			Question question = questions.apply(answer.getKey()).orElse(null);
			if (question != null) {
				urgent |= isUrgent(question, answer.getValue());
				AffectedPeople counted = affected(question, answer.getValue());
				affected = (counted.compareTo(affected) > 0) ? counted : affected;
			}
		}
		return new AnswerSeverity(urgent, affected);
	}

	static boolean isUrgent(Question question, String value) {
		return switch (question.kind()) {
			case YES_NO -> value.equals(question.urgentAnswer());
			case CHOICE -> question.option(value).map(QuestionOption::urgent).orElse(false);
			case NUMBER -> question.urgentFrom() != null && number(value) >= question.urgentFrom();
			case TEXT, SINCE -> false;
		};
	}

	private static AffectedPeople affected(Question question, String value) {
		if (question.manyFrom() == null || number(value) < 1) {
			return AffectedPeople.NONE;
		}
		return (number(value) >= question.manyFrom()) ? AffectedPeople.MANY : AffectedPeople.FEW;
	}

	/** A number as it is typed, with digits of either script; −1 when it is none. */
	static int count(String typed) {
		return number(VisibleText.plain(typed).strip());
	}

	/** Answers kept before the questions existed may be anything. */
	private static int number(String value) {
		return value.matches("[0-9]{1,9}") ? Integer.parseInt(value) : -1;
	}

}
