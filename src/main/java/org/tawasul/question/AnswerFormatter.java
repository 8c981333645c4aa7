package org.tawasul.question;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Locale;

import org.tawasul.language.DateFormatter;
import org.tawasul.language.Messages;

import org.springframework.stereotype.Component;

/**
 * Formats kept answers for people. An answer that no longer matches its question is shown
 * as it is kept.
 */
@Component
class AnswerFormatter {

	private final Messages messages;

	private final DateFormatter dates;

	AnswerFormatter(Messages messages, DateFormatter dates) {
		this.messages = messages;
		this.dates = dates;
	}

	String format(Question question, String value, Locale locale) {
		return switch (question.kind()) {
			case YES_NO -> this.messages.find("question.answer." + value, locale).orElse(value);
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
		catch (DateTimeParseException ex) {
			return value;
		}
	}

}
