package org.tawasul.access;

import java.time.Duration;

import org.springframework.security.core.AuthenticationException;

/**
 * Too many wrong passwords came from this address; the one at hand was not checked.
 */
public final class TooManyAttemptsException extends AuthenticationException {

	private final Duration wait;

	TooManyAttemptsException(Duration wait) {
		super("Too many wrong passwords");
		this.wait = wait;
	}

	/**
	 * The value of {@code Retry-After}.
	 * @return whole seconds, at least one
	 */
	public long seconds() {
		return Math.max(1, this.wait.plusMillis(999).toSeconds());
	}

	/**
	 * The time to wait, for messages to people.
	 * @return whole minutes, at least one
	 */
	public long minutes() {
		return Math.max(1, this.wait.plusSeconds(59).toMinutes());
	}

}
