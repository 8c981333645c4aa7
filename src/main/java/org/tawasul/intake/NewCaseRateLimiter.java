package org.tawasul.intake;

import java.time.Duration;

import org.tawasul.access.ClientNetwork;
import org.tawasul.access.RateLimiter;
import org.tawasul.problem.TooManyRequestsException;

import org.springframework.stereotype.Component;

/**
 * Keeps one sender from flooding everybody: so many new cases a minute an address. What
 * is refused for its faults does not count.
 */
@Component
class NewCaseRateLimiter {

	private final RateLimiter limiter;

	NewCaseRateLimiter(IntakeProperties settings) {
		this.limiter = new RateLimiter("new cases", settings.casesPerMinute(), Duration.ofMinutes(1));
	}

	/**
	 * Counts one case.
	 * @param address of its sender
	 * @throws TooManyRequestsException when it is one too many
	 */
	void count(String address) {
		Duration wait = this.limiter.tryAcquire(ClientNetwork.of(address));
		if (!wait.isZero()) {
			throw new TooManyRequestsException("too-many-cases", wait);
		}
	}

}
