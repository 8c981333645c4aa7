package org.tawasul.problem;

import java.time.Duration;

import org.springframework.http.HttpStatus;

/**
 * A caller has used up a limit: 429 with {@code Retry-After}.
 */
public class TooManyRequestsException extends ProblemException {

	private static final long serialVersionUID = 1L;

	private final Duration wait;

	/**
	 * Makes an exception.
	 * @param code the limit; its message is {@code problem.<code>} with the seconds as
	 * {@code {0}}
	 * @param wait until trying again makes sense
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

	@Override
	TranslatedError translated() {
		return super.translated().retryAfter(seconds());
	}

	private static long seconds(Duration wait) {
		return Math.max(1, wait.plusMillis(999).toSeconds());
	}

}
