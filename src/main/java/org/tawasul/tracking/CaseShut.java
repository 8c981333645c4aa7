package org.tawasul.tracking;

import org.tawasul.problem.Problem;

import org.springframework.http.HttpStatus;

/**
 * What was given does not open a case. Whether there is a case of that number is not
 * said.
 */
public class CaseShut extends Problem {

	private static final long serialVersionUID = 1L;

	CaseShut() {
		super(HttpStatus.NOT_FOUND, "case-unknown");
	}

}
