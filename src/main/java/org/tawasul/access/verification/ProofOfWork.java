package org.tawasul.access.verification;

import java.time.Duration;
import java.util.HexFormat;

import org.altcha.altcha.Altcha;
import org.altcha.altcha.Altcha.Algorithm;
import org.altcha.altcha.Altcha.Challenge;
import org.altcha.altcha.Altcha.ChallengeOptions;
import org.altcha.altcha.Altcha.Payload;

/**
 * Challenges after the ALTCHA scheme: find the number which, appended to the salt, has
 * the given SHA-256. Nothing is stored: a challenge carries its signature and its expiry.
 * The library measures the expiry by the machine's time, not by the engine's clock.
 */
final class ProofOfWork {

	private final String key;

	private final long work;

	private final Duration valid;

	ProofOfWork(byte[] key, long work, Duration valid) {
		this.key = HexFormat.of().formatHex(key);
		this.work = work;
		this.valid = valid;
	}

	Challenge challenge() {
		try {
			return Altcha.createChallenge(new ChallengeOptions().setAlgorithm(Algorithm.SHA256)
				.setMaxNumber(this.work)
				.setSecureRandomNumber(true)
				.setHmacKey(this.key)
				.setExpiresInSeconds(this.valid.toSeconds()));
		}
		catch (Exception ex) {
			throw new IllegalStateException("No challenge could be made", ex);
		}
	}

	boolean isSolved(Payload solution) {
		try {
			return Algorithm.SHA256.getName().equals(solution.algorithm)
					&& Altcha.verifySolution(solution, this.key, true);
		}
		catch (Exception ex) {
			// Malformed payloads make the library throw.
			return false;
		}
	}

}
