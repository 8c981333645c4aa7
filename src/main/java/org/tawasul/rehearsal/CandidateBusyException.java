package org.tawasul.rehearsal;

import java.util.UUID;

/**
 * Somebody else is publishing or changing what waits at this moment, which may take half
 * a minute. Nobody waits for that: it can be tried again.
 */
public class CandidateBusyException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final UUID candidate;

	/**
	 * Refuses for now.
	 * @param candidate id of what waits
	 */
	public CandidateBusyException(UUID candidate) {
		super("Waiting files are being published or changed: " + candidate);
		this.candidate = candidate;
	}

	/**
	 * What is being published.
	 * @return its id
	 */
	public UUID candidate() {
		return this.candidate;
	}

}
