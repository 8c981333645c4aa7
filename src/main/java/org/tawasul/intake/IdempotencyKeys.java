package org.tawasul.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;
import org.tawasul.casefile.Report;
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

	IdempotencyKeys(ObjectMapper json) {
		this.json = json;
	}

	/**
	 * Reads the header.
	 * @param key its value, or nothing
	 * @param draft what is sent under it: compared as read, so spaces and order of the
	 * body do not matter
	 * @return by what a repeat is known, nothing without a key
	 */
	@Nullable Once read(@Nullable String key, NewCase draft) {
		if (key == null) {
			return null;
		}
		if (!key.matches("[\\x21-\\x7E]{1,100}")) {
			throw new Problem(HttpStatus.BAD_REQUEST, "idempotency-key.malformed");
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
