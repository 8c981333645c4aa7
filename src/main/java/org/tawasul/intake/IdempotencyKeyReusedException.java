package org.tawasul.intake;

import org.tawasul.casefile.CaseNumber;

/**
 * A key comes again, but with something else under it.
 */
class IdempotencyKeyReusedException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final transient CaseNumber number;

	IdempotencyKeyReusedException(CaseNumber number) {
		super("key of case " + number);
		this.number = number;
	}

	/** The case that the key stands for. */
	CaseNumber number() {
		return this.number;
	}

}
