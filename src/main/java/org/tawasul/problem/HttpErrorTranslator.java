package org.tawasul.problem;

import java.util.Locale;
import java.util.Optional;

import org.tawasul.language.Messages;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.multipart.MultipartException;

/**
 * What HTTP itself refuses: method, media type, address, length. Asked last, since some
 * of these exceptions are of an area of their own.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class HttpErrorTranslator implements ErrorTranslator {

	private final Messages messages;

	HttpErrorTranslator(Messages messages) {
		this.messages = messages;
	}

	@Override
	public Optional<TranslatedError> translate(Throwable failure) {
		if (failure instanceof HttpMessageNotReadableException) {
			return Optional
				.of(JsonViolations.isTooLong(failure) ? ofStatus(HttpStatus.PAYLOAD_TOO_LARGE, HttpHeaders.EMPTY)
						: TranslatedError.of(HttpStatus.BAD_REQUEST, "unreadable", "problem.unreadable"));
		}
		if (failure instanceof ErrorResponse response) {
			return Optional.of(ofStatus(response.getStatusCode(), response.getHeaders()));
		}
		return (failure instanceof MultipartException) ? Optional
			.of(TranslatedError.of(HttpStatus.BAD_REQUEST, "unreadable-upload", "problem.unreadable-upload")
				.onField("file")) : Optional.empty();
	}

	private TranslatedError ofStatus(HttpStatusCode status, HttpHeaders headers) {
		String key = "problem." + status.value();
		boolean known = this.messages.find(key, Locale.ROOT).isPresent();
		return TranslatedError.of(status, "", known ? key : status.is4xxClientError() ? "problem.4xx" : "problem.5xx")
			.withHeaders(headers);
	}

}
