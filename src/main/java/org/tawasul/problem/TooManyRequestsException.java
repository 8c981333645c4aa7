package org.tawasul.problem;

import java.time.Duration;

import org.springframework.http.HttpStatus;

/**
 * Somebody asks too often: 429, and when to come back ({@code Retry-After}).
 */
public class TooManyRequestsException extends ProblemException {

	private static final long serialVersionUID = 1L;

	private final Duration wait;

	/**
	 * Refuses for a while.
	 * @param code which limit, its words are {@code problem.<code>} with the seconds as
	 * {@code {0}}
	 * @param wait until it is worth trying again
	 */
	public TooManyRequestsException(String code, Duration wait) {
		super(HttpStatus.TOO_MANY_REQUESTS, code, seconds(wait));
		this.wait = wait;
	}

	/**
	 * How long to wait.
	 * @return whole seconds, at least one: the value of {@code Retry-After}
	 */
	public long seconds() {
		return seconds(this.wait);
	}

	private static long seconds(Duration wait) {
		return Math.max(1, wait.plusMillis(999).toSeconds());
	}

}
