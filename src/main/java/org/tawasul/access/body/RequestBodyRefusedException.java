package org.tawasul.access.body;

import org.springframework.http.HttpStatus;

/**
 * The rest of a request's body is not waited for. Unchecked, so that nobody takes what
 * has come so far for the whole.
 */
final class RequestBodyRefusedException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final HttpStatus status;

	RequestBodyRefusedException(HttpStatus status) {
		super("The rest of the body is not waited for: " + status, null, false, false);
		this.status = status;
	}

	HttpStatus status() {
		return this.status;
	}

}
