package org.tawasul.question;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

import org.tawasul.language.DateFormatter;
import org.tawasul.language.DateParser;
import org.tawasul.language.Messages;
import org.tawasul.language.TextNormalizer;
import org.tawasul.language.VisibleText;

import org.springframework.stereotype.Component;

/**
 * Validates answers and brings them into the form in which they are kept.
 */
@Component
class AnswerValidator {

	/** Reporters abroad may be ahead of Riyadh, and clocks may be wrong. */
	private static final int HOURS_AHEAD = 14;

	/** At most nine digits. */
	private static final String WHOLE_NUMBER = "\\+?[0-9]{1,9}|-[0-9]{1,9}";

	private final Messages messages;

	private final DateParser dates;

	private final Clock clock;

	AnswerValidator(Messages messages, DateParser dates, Clock clock) {
		this.messages = messages;
		this.dates = dates;
		this.clock = clock;
	}

	/**
	 * The answer in the form in which it is kept. Retired options are still accepted,
	 * since programs may keep questions for a while.
	 * @throws InvalidAnswerException if it is invalid
	 */
	String normalize(Question question, String typed, Locale locale) {
		return switch (question.kind()) {
			case YES_NO -> yesOrNo(typed, locale);
			case NUMBER -> number(question, typed, locale);
			case CHOICE -> choice(question, typed, locale);
			case TEXT -> text(question, typed, locale);
			case SINCE -> since(question, typed, locale);
		};
	}

	private String yesOrNo(String typed, Locale locale) {
		if (!typed.equals(QuestionService.YES) && !typed.equals(QuestionService.NO)) {
			throw refused("unknown-option", locale, "YES NO");
		}
		return typed;
	}

	private String number(Question question, String typed, Locale locale) {
		String digits = VisibleText.plain(typed).replaceAll("[ \\u066C\\u060C,]", "");
		if (!digits.matches(WHOLE_NUMBER)) {
			throw refused("number", locale);
		}
		int number = Integer.parseInt(digits);
		int least = Objects.requireNonNullElse(question.minimum(), 0);
		int most = Objects.requireNonNullElse(question.maximum(), Integer.MAX_VALUE);
		if (number < least || number > most) {
			throw refused("limits", locale, Integer.toString(least), Integer.toString(most));
		}
		return Integer.toString(number);
	}

	private String choice(Question question, String typed, Locale locale) {
		if (question.option(typed).isEmpty()) {
			throw refused("unknown-option", locale,
					question.offered().stream().map(QuestionOption::code).collect(Collectors.joining(" ")));
		}
		return typed;
	}

	private String text(Question question, String typed, Locale locale) {
		String line = Objects.requireNonNullElse(TextNormalizer.normalizeLine(typed, question.maxLength()), "");
		if (VisibleText.length(line) > question.maxLength()) {
			throw refused("length", locale, Integer.toString(question.maxLength()));
		}
		return line;
	}

	private String since(Question question, String typed, Locale locale) {
		LocalDateTime now = LocalDateTime.ofInstant(this.clock.instant(), DateFormatter.ZONE);
		SinceAnswer since = SinceAnswer.parse(typed, now, this.dates).orElseThrow(() -> refused("since", locale));
		if (since.moment().isAfter(now.plusHours(HOURS_AHEAD))) {
			throw refused("future", locale);
		}
		if (question.maximum() != null && since.day().isBefore(now.toLocalDate().minusDays(question.maximum()))) {
			throw refused("long-ago", locale);
		}
		return since.toString();
	}

	InvalidAnswerException refused(String rule, Locale locale, Object... arguments) {
		return new InvalidAnswerException(rule, this.messages.text("question.fault." + rule, locale, arguments));
	}

	/** An answer is invalid. */
	static final class InvalidAnswerException extends RuntimeException {

		private final String rule;

		private final String message;

		InvalidAnswerException(String rule, String message) {
			super(rule);
			this.rule = rule;
			this.message = message;
		}

		AnswerError of(String question) {
			return new AnswerError(question, this.rule, this.message);
		}

	}

}
