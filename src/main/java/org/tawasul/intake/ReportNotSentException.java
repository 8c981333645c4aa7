package org.tawasul.intake;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;

/**
 * A report could not be sent, and its form is shown again. Texts:
 * {@code intake.not-sent.<reason>}.
 */
class ReportNotSentException extends RuntimeException {

	private final HttpStatus status;

	private final String reason;

	private final @Nullable Object argument;

	private final ReportForm form;

	/**
	 * Creates an exception.
	 * @param form to be shown again
	 * @param argument of the text
	 */
	ReportNotSentException(ReportForm form, HttpStatus status, String reason, @Nullable Object argument,
			Throwable cause) {
		super(reason, cause);
		this.form = form;
		this.status = status;
		this.reason = reason;
		this.argument = argument;
	}

	HttpStatus status() {
		return this.status;
	}

	String reason() {
		return this.reason;
	}

	@Nullable Object argument() {
		return this.argument;
	}

	ReportForm form() {
		return this.form;
	}

}
