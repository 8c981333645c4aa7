package org.tawasul.access.verification;

import org.altcha.altcha.Altcha;
import org.altcha.altcha.Altcha.Algorithm;

/**
 * Does what a browser does on the sign-in page.
 */
public final class ProofOfWorkSolver {

	private ProofOfWorkSolver() {
	}

	/**
	 * Finds the number.
	 * @param salt of the challenge
	 * @param challenge the hash that is wanted
	 * @return the number
	 */
	public static long solve(String salt, String challenge) {
		for (long number = 0; number <= 1_000_000; number++) {
			if (hash(salt + number).equals(challenge)) {
				return number;
			}
		}
		throw new AssertionError("The challenge has no solution");
	}

	private static String hash(String text) {
		try {
			return Altcha.hashHex(Algorithm.SHA256, text);
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

}
