package org.tawasul.problem;

import java.util.List;
import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.tawasul.language.Messages;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.json.MappingJacksonValue;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/**
 * Answers whatever fails under {@code /api} by problem details in the caller's language,
 * also where no controller was found. Everything else goes on to the next resolver.
 */
@ControllerAdvice
class ApiExceptionHandler {

	private static final Logger log = LoggerFactory.getLogger(ApiExceptionHandler.class);

	/** As in the log lines of the same request. */
	private static final String REQUEST_ID = "requestId";

	private final ErrorTranslation translation;

	private final FieldViolations violations;

	private final Messages messages;

	ApiExceptionHandler(ErrorTranslation translation, FieldViolations violations, Messages messages) {
		this.translation = translation;
		this.violations = violations;
		this.messages = messages;
	}

	@ExceptionHandler
	ResponseEntity<MappingJacksonValue> handle(Exception failure, HttpServletRequest request,
			HttpServletResponse response, Locale locale) throws Exception {
		boolean isApi = request.getRequestURI().startsWith(request.getContextPath() + "/api/");
		if (!isApi || isForSecurityFilters(failure) || response.isCommitted()) {
			throw failure;
		}
		List<FieldViolation> invalid = this.violations.of(failure, locale);
		TranslatedError error = invalid.isEmpty()
				? this.translation.translate(failure).orElseGet(() -> unknown(failure))
				: TranslatedError.of(HttpStatus.BAD_REQUEST, "validation", "problem.validation");
		return ResponseEntity.status(error.status())
			.headers(error.headers())
			.header(HttpHeaders.CONTENT_LANGUAGE, locale.getLanguage())
			.contentType(MediaType.APPLICATION_PROBLEM_JSON)
			// Wrapped, or Spring MVC adds the address: an unknown number and a wrong
			// secret
			// must be answered alike.
			.body(new MappingJacksonValue(problemDetail(error, invalid, locale)));
	}

	private static boolean isForSecurityFilters(Exception failure) {
		return failure instanceof AccessDeniedException || failure instanceof AuthenticationException;
	}

	private static TranslatedError unknown(Exception failure) {
		log.error("Cannot answer a program's request", failure);
		return TranslatedError.of(HttpStatus.INTERNAL_SERVER_ERROR, "", "problem.5xx");
	}

	private ProblemDetail problemDetail(TranslatedError error, List<FieldViolation> invalid, Locale locale) {
		String message = this.translation.message(error, locale);
		ProblemDetail detail = ProblemDetail.forStatusAndDetail(error.status(), message);
		detail.setTitle(title(error, locale));
		if (!error.code().isEmpty()) {
			detail.setProperty("code", error.code());
		}
		if (!error.field().isEmpty()) {
			detail.setProperty("errors", List.of(new FieldViolation(error.field(), error.code(), message)));
		}
		else if (!invalid.isEmpty()) {
			detail.setProperty("errors", invalid);
		}
		if (error.status().is5xxServerError() && MDC.get(REQUEST_ID) != null) {
			detail.setProperty(REQUEST_ID, MDC.get(REQUEST_ID));
		}
		return detail;
	}

	private String title(TranslatedError error, Locale locale) {
		HttpStatusCode status = error.status();
		String detailKey = error.field().isEmpty() ? String.valueOf(status.value()) : error.field();
		return this.messages.find("problem.title." + detailKey, locale)
			.orElseGet(
					() -> this.messages.text("problem.title." + (status.is4xxClientError() ? "4xx" : "5xx"), locale));
	}

}
