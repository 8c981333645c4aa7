package org.tawasul.tracking;

import java.time.Duration;

import org.tawasul.access.ClientNetwork;
import org.tawasul.access.RateLimiter;
import org.tawasul.access.SharedRateLimiters;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Limits wrong secrets, by address and case together and by address alone. Correct
 * secrets are never counted: whoever has one is let in whatever others tried. (That helps
 * nobody to guess: a secret of 60 bits is not found by guessing.)
 */
@Component
class WrongSecretLimiter {

	private final RateLimiter ofOneCase;

	private final RateLimiter ofAllCases;

	@Autowired
	WrongSecretLimiter(SharedRateLimiters limiters, TrackingProperties settings) {
		this(limiters.limiter("wrong secrets of a case", settings.wrongSecrets(), settings.within()),
				limiters.limiter("wrong secrets", settings.wrongSecretsOfAll(), settings.within()));
	}

	WrongSecretLimiter(RateLimiter ofOneCase, RateLimiter ofAllCases) {
		this.ofOneCase = ofOneCase;
		this.ofAllCases = ofAllCases;
	}

	/**
	 * Counts a wrong secret.
	 * @param address where it comes from
	 * @param number the case, as it was given
	 * @throws TooManyWrongSecretsException when there were too many
	 */
	void count(String address, String number) {
		String network = ClientNetwork.of(address);
		count(this.ofOneCase, network + " " + number);
		count(this.ofAllCases, network);
	}

	private static void count(RateLimiter limiter, String key) {
		Duration wait = limiter.tryAcquire(key);
		if (!wait.isZero()) {
			throw new TooManyWrongSecretsException(wait);
		}
	}

}
