package org.tawasul.access;

import java.time.Duration;
import java.util.Locale;

import org.springframework.stereotype.Component;

/**
 * Counts wrong passwords by address, and by user name and address together. Each try is
 * counted before the password is looked at and given back when it was right: tries at the
 * same moment cannot slip through.
 */
@Component
class FailedSignInLimiter {

	private final RateLimiter byAddress;

	private final RateLimiter byUserAndAddress;

	FailedSignInLimiter(AccessProperties settings) {
		this.byAddress = new RateLimiter("wrong passwords by address", settings.wrongPerAddress(), settings.window());
		this.byUserAndAddress = new RateLimiter("wrong passwords by user and address",
				settings.wrongPerUserAndAddress(), settings.window());
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

	void wasRight(String username, String address) {
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
