package org.tawasul.tracking;

import org.tawasul.problem.ProblemException;

import org.springframework.http.HttpStatus;

/**
 * Number and secret do not match. The answer does not reveal whether a case with that
 * number exists.
 */
public class InvalidCaseSecretException extends ProblemException {

	InvalidCaseSecretException() {
		super(HttpStatus.NOT_FOUND, "case-unknown");
	}

}
