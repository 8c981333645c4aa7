package org.tawasul.intake;

import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;
import org.tawasul.casefile.Report;
import org.tawasul.language.Words;
import org.tawasul.problem.FieldFault;
import org.tawasul.problem.InvalidFields;
import org.tawasul.problem.Problem;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * The header by which a program repeats a request without doing it twice (IETF draft "The
 * Idempotency-Key HTTP Header Field").
 */
@Component
class IdempotencyKeys {

	static final String HEADER = "Idempotency-Key";

	private final ObjectMapper json;

	private final Words words;

	IdempotencyKeys(ObjectMapper json, Words words) {
		this.json = json;
		this.words = words;
	}

	/**
	 * Reads the header.
	 * @param key its value, or nothing
	 * @param draft what is sent under it: compared as read, so spaces and order of the
	 * body do not matter
	 * @param locale the caller's language
	 * @return by what a repeat is known, nothing without a key
	 */
	@Nullable Once read(@Nullable String key, NewCase draft, Locale locale) {
		if (key == null) {
			return null;
		}
		if (!key.matches("[\\x21-\\x7E]{1,100}")) {
			throw new InvalidFields(
					List.of(new FieldFault(HEADER, "malformed", this.words.text("intake.idempotency-key", locale))));
		}
		return Once.of("api", key, content(draft));
	}

	byte[] content(NewCase draft) {
		try {
			return this.json.writeValueAsBytes(draft);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException("texts and numbers can be written", ex);
		}
	}

	/** Takes the report in; a key that stands for something else is a problem. */
	Receipt receive(Reception reception, Report report, @Nullable Once once) {
		try {
			return reception.receive(report, once);
		}
		catch (SentBefore before) {
			throw new Problem(HttpStatus.UNPROCESSABLE_ENTITY, "idempotency-key.reused");
		}
	}

}
