package org.tawasul.problem;

import java.util.List;
import java.util.Locale;

import jakarta.validation.ConstraintViolationException;
import org.tawasul.language.Messages;

import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindException;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

/**
 * Finds the fields of a request on which validation, binding or reading failed.
 */
@Component
class FieldViolations {

	private final Messages messages;

	FieldViolations(Messages messages) {
		this.messages = messages;
	}

	/** One entry for each violation; empty where no single field is at fault. */
	List<FieldViolation> of(Exception failure, Locale locale) {
		if (failure instanceof InvalidFieldsException invalid) {
			return invalid.violations();
		}
		if (failure instanceof HttpMessageNotReadableException unreadable && unreadable.getCause() != null) {
			return JsonViolations.of(unreadable.getCause(), this.messages, locale);
		}
		if (failure instanceof ConstraintViolationException invalid) {
			return FieldViolation.of(invalid.getConstraintViolations());
		}
		if (failure instanceof BindException unbound) {
			return unbound.getFieldErrors().stream().map(FieldViolations::of).toList();
		}
		if (failure instanceof MissingServletRequestParameterException missing) {
			return single(missing.getParameterName(), "required", locale);
		}
		if (failure instanceof MissingServletRequestPartException missing) {
			return single(missing.getRequestPartName(), "required", locale);
		}
		if (failure instanceof MissingRequestHeaderException missing) {
			return single(missing.getHeaderName(), "required", locale);
		}
		if (failure instanceof MethodArgumentTypeMismatchException mismatch) {
			return single(mismatch.getName(), "wrong-type", locale);
		}
		return List.of();
	}

	private static FieldViolation of(FieldError error) {
		String code = (error.getCode() != null) ? FieldViolation.code(error.getCode()) : "wrong";
		return new FieldViolation(error.getField(), code, String.valueOf(error.getDefaultMessage()));
	}

	private List<FieldViolation> single(String field, String code, Locale locale) {
		return List.of(new FieldViolation(field, code, this.messages.text("problem.field." + code, locale)));
	}

}
