package org.tawasul.intake;

import java.time.Duration;

import org.tawasul.access.ClientNetwork;
import org.tawasul.access.RateLimiter;
import org.tawasul.problem.TooManyRequestsException;

import org.springframework.stereotype.Component;

/**
 * Limits new cases a minute from one network address. Invalid reports do not count.
 */
@Component
class NewCaseRateLimiter {

	private final RateLimiter limiter;

	NewCaseRateLimiter(IntakeProperties properties) {
		this.limiter = new RateLimiter("new cases", properties.casesPerMinute(), Duration.ofMinutes(1));
	}

	/**
	 * Counts one case.
	 * @param address of its sender
	 * @throws TooManyRequestsException when there were too many
	 */
	void count(String address) {
		Duration wait = this.limiter.tryAcquire(ClientNetwork.of(address));
		if (!wait.isZero()) {
			throw new TooManyRequestsException("too-many-cases", wait);
		}
	}

}
