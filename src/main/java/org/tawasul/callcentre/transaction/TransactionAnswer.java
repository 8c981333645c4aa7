package org.tawasul.callcentre.transaction;

import java.io.Serializable;

/**
 * What came of asking where a transaction stands. It waits in the session for the page
 * that shows it.
 *
 * @param outcome whether there was an answer
 * @param status where it stands, empty without an answer
 * @param place who has it, may be empty
 * @param date since when, as the service writes it, may be empty
 * @param note anything else that may be read out, may be empty
 */
public record TransactionAnswer(Outcome outcome, String status, String place, String date,
		String note) implements Serializable {

	static TransactionAnswer without(Outcome outcome) {
		return new TransactionAnswer(outcome, "", "", "", "");
	}

	/**
	 * Whether the service answered. Labels: {@code callcentre.transaction.<constant>}.
	 */
	public enum Outcome {

		/** It did. */
		FOUND,

		/** It knows no such transaction. */
		UNKNOWN,

		/** No service is configured. */
		NOT_CONFIGURED,

		/** It takes too long. */
		SLOW,

		/** It cannot be reached, or is out of order. */
		DOWN,

		/** It answers something that nobody can read. */
		NONSENSE

	}

}
