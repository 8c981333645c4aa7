package org.tawasul.tracking;

import org.tawasul.problem.ProblemException;

import org.springframework.http.HttpStatus;

/**
 * Number and secret do not belong together. The answer does not tell whether there is a
 * case of that number.
 */
public class InvalidCaseSecretException extends ProblemException {

	private static final long serialVersionUID = 1L;

	InvalidCaseSecretException() {
		super(HttpStatus.NOT_FOUND, "case-unknown");
	}

}
