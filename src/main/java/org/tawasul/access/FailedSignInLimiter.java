package org.tawasul.access;

import java.time.Duration;
import java.util.Locale;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Limits wrong passwords by address, and by user name and address together. Each attempt
 * is counted before the password is checked and given back when it was right, so that
 * attempts at the same moment cannot slip through.
 */
@Component
class FailedSignInLimiter {

	private final RateLimiter byAddress;

	private final RateLimiter byUserAndAddress;

	@Autowired
	FailedSignInLimiter(SharedRateLimiters limiters, AccessProperties properties) {
		this(limiters.limiter("wrong passwords by address", properties.wrongPerAddress(), properties.window()), limiters
			.limiter("wrong passwords by user and address", properties.wrongPerUserAndAddress(), properties.window()));
	}

	FailedSignInLimiter(RateLimiter byAddress, RateLimiter byUserAndAddress) {
		this.byAddress = byAddress;
		this.byUserAndAddress = byUserAndAddress;
	}

	void count(String username, String address) {
		String network = ClientNetwork.of(address);
		refuseIfWaiting(this.byAddress.tryAcquire(network));
		Duration wait = this.byUserAndAddress.tryAcquire(key(username, network));
		if (!wait.isZero()) {
			this.byAddress.release(network);
		}
		refuseIfWaiting(wait);
	}

	void release(String username, String address) {
		String network = ClientNetwork.of(address);
		this.byAddress.release(network);
		this.byUserAndAddress.release(key(username, network));
	}

	private static void refuseIfWaiting(Duration wait) {
		if (!wait.isZero()) {
			throw new TooManyAttemptsException(wait);
		}
	}

	private static String key(String username, String network) {
		return network + ' ' + username.toLowerCase(Locale.ROOT);
	}

}
