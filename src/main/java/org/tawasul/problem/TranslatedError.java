package org.tawasul.problem;

import java.util.Arrays;
import java.util.List;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;

/**
 * What an exception means to whoever sent the request.
 *
 * @param status HTTP status of the answer
 * @param code name of the rule for programs, empty where the status says it all
 * @param messageKey key of the message in the bundles
 * @param arguments of the message, in order
 * @param field name of the request's field that is at fault, empty where it is none
 * @param headers of the answer, such as {@code Retry-After}
 */
public record TranslatedError(HttpStatusCode status, String code, String messageKey, List<Object> arguments,
		String field, HttpHeaders headers) {

	/**
	 * An error with a message.
	 * @param status HTTP status of the answer
	 * @param code name of the rule for programs
	 * @param messageKey key of the message in the bundles
	 * @param arguments of the message, in order
	 * @return the error, of no field and without headers
	 */
	public static TranslatedError of(HttpStatusCode status, String code, String messageKey, Object... arguments) {
		return new TranslatedError(status, code, messageKey, Arrays.asList(arguments), "", HttpHeaders.EMPTY);
	}

	/**
	 * The same error of one field.
	 * @param name of the field
	 * @return a copy
	 */
	public TranslatedError onField(String name) {
		return new TranslatedError(this.status, this.code, this.messageKey, this.arguments, name, this.headers);
	}

	/**
	 * The same error, with the time after which trying again makes sense.
	 * @param seconds to wait; zero or less where waiting does not help
	 * @return a copy
	 */
	public TranslatedError retryAfter(long seconds) {
		HttpHeaders wait = new HttpHeaders();
		if (seconds > 0) {
			wait.set(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
		}
		return withHeaders(wait);
	}

	TranslatedError withHeaders(HttpHeaders others) {
		return new TranslatedError(this.status, this.code, this.messageKey, this.arguments, this.field, others);
	}

}
