package org.tawasul.problem;

import java.util.Collection;
import java.util.List;
import java.util.Locale;

import jakarta.validation.ConstraintViolationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.tawasul.attachment.sanitizer.FileRejectedException;
import org.tawasul.casefile.CaseActionNotAllowedException;
import org.tawasul.casefile.CaseNotFoundException;
import org.tawasul.language.Messages;

import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.validation.BindException;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

/**
 * Puts what went wrong into the caller's words. Of a fault of ours nothing is told but
 * that it happened; it goes to the log.
 */
@Component
class Problems {

	private static final Logger log = LoggerFactory.getLogger(Problems.class);

	private static final String WORDS = "problem.";

	/** As in the log lines of the same request. */
	private static final String REQUEST = "requestId";

	private final Messages words;

	private final RefusedFiles files;

	Problems(Messages words, RefusedFiles files) {
		this.words = words;
		this.files = files;
	}

	ResponseEntity<ProblemDetail> of(Throwable failure, Locale locale) {
		if (failure instanceof ProblemException problem) {
			return answer(problem.status(), problem.code(), locale, headers(problem), problem.arguments());
		}
		if (failure instanceof CaseActionNotAllowedException refused) {
			return answer(HttpStatus.CONFLICT, refused.code(),
					this.words.text("refused." + refused.code(), locale, refused.arguments()), locale, List.of());
		}
		if (failure instanceof FileRejectedException refused) {
			return this.files.answer(refused, locale);
		}
		if (failure instanceof CaseNotFoundException) {
			return answer(HttpStatus.NOT_FOUND, "case-unknown", locale, HttpHeaders.EMPTY);
		}
		if (failure instanceof ConcurrencyFailureException) {
			return answer(HttpStatus.CONFLICT, "busy", locale, HttpHeaders.EMPTY);
		}
		if (failure instanceof CannotCreateTransactionException
				|| failure instanceof DataAccessResourceFailureException) {
			// Without its stack: while the database is away, this is every request.
			log.warn("The database does not answer: {}", failure.getMessage());
			return answer(HttpStatus.SERVICE_UNAVAILABLE, locale, soonAgain());
		}
		List<FieldViolation> faults = faults(failure, locale);
		return faults.isEmpty() ? ofHttp(failure, locale) : invalid(faults, locale);
	}

	/** What HTTP itself refuses: method, media type, address, length. */
	private ResponseEntity<ProblemDetail> ofHttp(Throwable failure, Locale locale) {
		if (failure.getCause() instanceof BodyTooLargeException || failure instanceof BodyTooLargeException) {
			return answer(HttpStatus.PAYLOAD_TOO_LARGE, locale, HttpHeaders.EMPTY);
		}
		if (failure instanceof HttpMessageNotReadableException) {
			return answer(HttpStatus.BAD_REQUEST, "unreadable", locale, HttpHeaders.EMPTY);
		}
		if (failure instanceof MultipartException unreadable && !(failure instanceof ErrorResponse)) {
			return this.files.answer(unreadable, locale);
		}
		if (failure instanceof ErrorResponse response) {
			return answer(response.getStatusCode(), locale, response.getHeaders());
		}
		log.error("Cannot answer a program's request", failure);
		return answer(HttpStatus.INTERNAL_SERVER_ERROR, locale, HttpHeaders.EMPTY);
	}

	private List<FieldViolation> faults(Throwable failure, Locale locale) {
		if (failure instanceof InvalidFieldsException invalid) {
			return invalid.faults();
		}
		if (failure instanceof HttpMessageNotReadableException unreadable && unreadable.getCause() != null) {
			return JsonViolations.of(unreadable.getCause(), this.words, locale);
		}
		if (failure instanceof ConstraintViolationException violations) {
			return FieldViolation.of(violations.getConstraintViolations());
		}
		if (failure instanceof BindException unbound) {
			return of(unbound.getBindingResult());
		}
		if (failure instanceof MissingServletRequestParameterException missing) {
			return List.of(required(missing.getParameterName(), locale));
		}
		if (failure instanceof MissingServletRequestPartException missing) {
			return List.of(required(missing.getRequestPartName(), locale));
		}
		if (failure instanceof MissingRequestHeaderException missing) {
			return List.of(required(missing.getHeaderName(), locale));
		}
		if (failure instanceof MethodArgumentTypeMismatchException mismatch) {
			return List.of(fault(mismatch.getName(), "wrong-type", locale));
		}
		return List.of();
	}

	private static List<FieldViolation> of(BindingResult result) {
		Collection<FieldError> errors = result.getFieldErrors();
		return errors.stream().map(Problems::of).toList();
	}

	private static FieldViolation of(FieldError error) {
		String code = (error.getCode() != null) ? FieldViolation.code(error.getCode()) : "wrong";
		return new FieldViolation(error.getField(), code, String.valueOf(error.getDefaultMessage()));
	}

	private FieldViolation required(String field, Locale locale) {
		return fault(field, "required", locale);
	}

	private FieldViolation fault(String field, String code, Locale locale) {
		return new FieldViolation(field, code, this.words.text("problem.field." + code, locale));
	}

	private ResponseEntity<ProblemDetail> invalid(List<FieldViolation> faults, Locale locale) {
		return answer(HttpStatus.BAD_REQUEST, "validation", this.words.text("problem.validation", locale), locale,
				faults);
	}

	private static HttpHeaders soonAgain() {
		HttpHeaders headers = new HttpHeaders();
		headers.set(HttpHeaders.RETRY_AFTER, "15");
		return headers;
	}

	private static HttpHeaders headers(ProblemException problem) {
		HttpHeaders headers = new HttpHeaders();
		if (problem instanceof TooManyRequestsException tooMany) {
			headers.set(HttpHeaders.RETRY_AFTER, Long.toString(tooMany.seconds()));
		}
		return headers;
	}

	private ResponseEntity<ProblemDetail> answer(HttpStatusCode status, Locale locale, HttpHeaders headers) {
		String code = this.words.find(WORDS + status.value(), locale).isPresent() ? Integer.toString(status.value())
				: (status.is4xxClientError() ? "4xx" : "5xx");
		return answer(status, code, locale, headers);
	}

	private ResponseEntity<ProblemDetail> answer(HttpStatusCode status, String code, Locale locale, HttpHeaders headers,
			Object... arguments) {
		ProblemDetail detail = detail(status, code, this.words.text(WORDS + code, locale, arguments), locale);
		return ResponseEntity.status(status).headers(headers).body(detail);
	}

	private ResponseEntity<ProblemDetail> answer(HttpStatusCode status, String code, String text, Locale locale,
			List<FieldViolation> faults) {
		ProblemDetail detail = detail(status, code, text, locale);
		if (!faults.isEmpty()) {
			detail.setProperty("errors", faults);
		}
		return ResponseEntity.status(status).body(detail);
	}

	private ProblemDetail detail(HttpStatusCode status, String code, String text, Locale locale) {
		ProblemDetail detail = ProblemDetail.forStatusAndDetail(status, text);
		String title = this.words.find("problem.title." + status.value(), locale)
			.orElseGet(() -> this.words.text("problem.title." + (status.is4xxClientError() ? "4xx" : "5xx"), locale));
		detail.setTitle(title);
		if (!Character.isDigit(code.charAt(0))) {
			detail.setProperty("code", code);
		}
		if (status.is5xxServerError() && MDC.get(REQUEST) != null) {
			detail.setProperty(REQUEST, MDC.get(REQUEST));
		}
		return detail;
	}

}
