package org.tawasul.intake;

import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;
import org.tawasul.casefile.CaseSubmission;
import org.tawasul.language.Messages;
import org.tawasul.problem.FieldViolation;
import org.tawasul.problem.InvalidFieldsException;
import org.tawasul.problem.ProblemException;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * The header by which a program repeats a request without doing it twice (IETF draft "The
 * Idempotency-Key HTTP Header Field").
 */
@Component
class IdempotencyKeyHeader {

	static final String HEADER = "Idempotency-Key";

	private final ObjectMapper json;

	private final Messages words;

	IdempotencyKeyHeader(ObjectMapper json, Messages words) {
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
	@Nullable IdempotencyKey read(@Nullable String key, NewCaseRequest draft, Locale locale) {
		if (key == null) {
			return null;
		}
		if (!key.matches("[\\x21-\\x7E]{1,100}")) {
			throw new InvalidFieldsException(List
				.of(new FieldViolation(HEADER, "malformed", this.words.text("intake.idempotency-key", locale))));
		}
		return IdempotencyKey.of("api", key, content(draft));
	}

	byte[] content(NewCaseRequest draft) {
		try {
			return this.json.writeValueAsBytes(draft);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException("texts and numbers can be written", ex);
		}
	}

	/** Takes the report in; a key that stands for something else is a problem. */
	Receipt receive(IntakeService reception, CaseSubmission report, @Nullable IdempotencyKey once) {
		try {
			return reception.receive(report, once);
		}
		catch (IdempotencyKeyReusedException before) {
			throw new ProblemException(HttpStatus.UNPROCESSABLE_ENTITY, "idempotency-key.reused");
		}
	}

}
