package org.tawasul.tracking;

import java.time.Duration;

import org.tawasul.access.RateLimiter;

import org.springframework.stereotype.Component;

/**
 * Counts wrong secrets, an address and a case together and an address alone. Only wrong
 * ones come here: whoever has the right secret is let in whatever others tried. (Guessing
 * gains nothing by that, as no secret of 60 bits is found by guessing.)
 */
@Component
class WrongSecretLimiter {

	private final RateLimiter ofOneCase;

	private final RateLimiter ofAllCases;

	WrongSecretLimiter(TrackingProperties settings) {
		this.ofOneCase = new RateLimiter("wrong secrets of a case", settings.wrongSecrets(), settings.within());
		this.ofAllCases = new RateLimiter("wrong secrets", settings.wrongSecretsOfAll(), settings.within());
	}

	/**
	 * Counts one more.
	 * @param address where it comes from
	 * @param number the case, as it was given
	 * @throws TooManyWrongSecretsException when it is one too many
	 */
	void count(String address, String number) {
		count(this.ofOneCase, address + " " + number);
		count(this.ofAllCases, address);
	}

	private static void count(RateLimiter limiter, String key) {
		Duration wait = limiter.tryAcquire(key);
		if (!wait.isZero()) {
			throw new TooManyWrongSecretsException(wait);
		}
	}

}
