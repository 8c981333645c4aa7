package org.tawasul.tracking;

import java.time.Duration;

import org.tawasul.access.Limiter;

import org.springframework.stereotype.Component;

/**
 * Counts wrong secrets, an address and a case together and an address alone. Only wrong
 * ones come here: whoever has the right secret is let in whatever others tried. (Guessing
 * gains nothing by that, as no secret of 60 bits is found by guessing.)
 */
@Component
class WrongSecrets {

	private final Limiter ofOneCase;

	private final Limiter ofAllCases;

	WrongSecrets(TrackingSettings settings) {
		this.ofOneCase = new Limiter("wrong secrets of a case", settings.wrongSecrets(), settings.within());
		this.ofAllCases = new Limiter("wrong secrets", settings.wrongSecretsOfAll(), settings.within());
	}

	/**
	 * Counts one more.
	 * @param address where it comes from
	 * @param number the case, as it was given
	 * @throws TooManyWrongSecrets when it is one too many
	 */
	void count(String address, String number) {
		count(this.ofOneCase, address + " " + number);
		count(this.ofAllCases, address);
	}

	private static void count(Limiter limiter, String key) {
		Duration wait = limiter.take(key);
		if (!wait.isZero()) {
			throw new TooManyWrongSecrets(wait);
		}
	}

}
