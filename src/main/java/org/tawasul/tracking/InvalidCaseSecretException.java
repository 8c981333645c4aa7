package org.tawasul.tracking;

import org.tawasul.problem.ProblemException;

import org.springframework.http.HttpStatus;

/**
 * What was given does not open a case. Whether there is a case of that number is not
 * said.
 */
public class InvalidCaseSecretException extends ProblemException {

	private static final long serialVersionUID = 1L;

	InvalidCaseSecretException() {
		super(HttpStatus.NOT_FOUND, "case-unknown");
	}

}
