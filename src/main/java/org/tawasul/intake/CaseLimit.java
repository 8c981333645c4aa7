package org.tawasul.intake;

import java.time.Duration;

import org.tawasul.access.Limiter;
import org.tawasul.access.Network;
import org.tawasul.problem.TooMany;

import org.springframework.stereotype.Component;

/**
 * Keeps one sender from flooding everybody: so many new cases a minute an address. What
 * is refused for its faults does not count.
 */
@Component
class CaseLimit {

	private final Limiter limiter;

	CaseLimit(IntakeSettings settings) {
		this.limiter = new Limiter("new cases", settings.casesPerMinute(), Duration.ofMinutes(1));
	}

	/**
	 * Counts one case.
	 * @param address of its sender
	 * @throws TooMany when it is one too many
	 */
	void count(String address) {
		Duration wait = this.limiter.take(Network.of(address));
		if (!wait.isZero()) {
			throw new TooMany("too-many-cases", wait);
		}
	}

}
