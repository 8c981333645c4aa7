package org.tawasul.access.verification;

import java.time.Duration;

/**
 * Remembers which challenges were answered, so that each counts once.
 */
@FunctionalInterface
interface UsedChallengeStore {

	/**
	 * Uses a challenge up.
	 * @param proof what identifies the challenge, at most 400 characters
	 * @param valid how long it could be answered yet
	 * @return false if it was used before
	 */
	boolean markUsed(String proof, Duration valid);

}
