package org.tawasul.question;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Locale;

import org.tawasul.language.DateFormatter;
import org.tawasul.language.Messages;

import org.springframework.stereotype.Component;

/**
 * Says an answer that a case keeps in words. What cannot be said any more is shown as it
 * is kept: an answer is never lost to its reader.
 */
@Component
class AnswerFormatter {

	private final Messages words;

	private final DateFormatter dates;

	AnswerFormatter(Messages words, DateFormatter dates) {
		this.words = words;
		this.dates = dates;
	}

	String say(Question question, String value, Locale locale) {
		return switch (question.kind()) {
			case YES_NO -> this.words.find("question.answer." + value, locale).orElse(value);
			case CHOICE -> question.option(value).map((option) -> option.label(locale)).orElse(value);
			case SINCE -> since(value, locale);
			case NUMBER, TEXT -> value;
		};
	}

	private String since(String value, Locale locale) {
		try {
			return (value.indexOf('T') < 0) ? this.dates.day(LocalDate.parse(value), locale)
					: this.dates.full(LocalDateTime.parse(value).atZone(DateFormatter.ZONE).toInstant(), locale);
		}
		catch (DateTimeParseException keptBefore) {
			return value;
		}
	}

}
