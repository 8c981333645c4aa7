package org.tawasul.intake;

import org.tawasul.casefile.CaseNumber;
import org.tawasul.problem.ProblemException;

import org.springframework.http.HttpStatus;

/**
 * An idempotency key was used before with other content: 422 for programs, a question to
 * the sender on the portal.
 */
class IdempotencyKeyReusedException extends ProblemException {

	private final transient CaseNumber number;

	IdempotencyKeyReusedException(CaseNumber number) {
		super(HttpStatus.UNPROCESSABLE_ENTITY, "idempotency-key.reused");
		this.number = number;
	}

	/** The case that the key stands for. */
	CaseNumber number() {
		return this.number;
	}

}
