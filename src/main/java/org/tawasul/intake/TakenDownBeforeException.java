package org.tawasul.intake;

import org.tawasul.casefile.CaseNumber;

/**
 * A form was sent before, with other content.
 */
public class TakenDownBeforeException extends RuntimeException {

	private final transient CaseNumber number;

	TakenDownBeforeException(CaseNumber number, Throwable cause) {
		super(cause);
		this.number = number;
	}

	/**
	 * What it became.
	 * @return the case
	 */
	public CaseNumber number() {
		return this.number;
	}

}
