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
class WrongPasswords {

	private final Limiter byAddress;

	private final Limiter byUserAndAddress;

	WrongPasswords(AccessSettings settings) {
		this.byAddress = new Limiter("wrong passwords by address", settings.wrongPerAddress(), settings.window());
		this.byUserAndAddress = new Limiter("wrong passwords by user and address", settings.wrongPerUserAndAddress(),
				settings.window());
	}

	void count(String username, String address) {
		String network = Network.of(address);
		refuseIfWaiting(this.byAddress.take(network));
		Duration wait = this.byUserAndAddress.take(key(username, network));
		if (!wait.isZero()) {
			this.byAddress.giveBack(network);
		}
		refuseIfWaiting(wait);
	}

	void wasRight(String username, String address) {
		String network = Network.of(address);
		this.byAddress.giveBack(network);
		this.byUserAndAddress.giveBack(key(username, network));
	}

	private static void refuseIfWaiting(Duration wait) {
		if (!wait.isZero()) {
			throw new TooManyAttempts(wait);
		}
	}

	private static String key(String username, String network) {
		return network + ' ' + username.toLowerCase(Locale.ROOT);
	}

}
