package org.tawasul.problem;

import java.util.Arrays;
import java.util.List;

import org.springframework.http.HttpStatus;

/**
 * A request cannot be done, and its sender is told why. The words are
 * {@code problem.<code>} in the bundles, with the arguments in their order; the code
 * itself goes to programs as {@code code}.
 */
public class ProblemException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final HttpStatus status;

	private final String code;

	private final transient List<Object> arguments;

	/**
	 * Refuses, and says why.
	 * @param status what HTTP calls it
	 * @param code which rule refuses, for example {@code idempotency-key.reused}
	 * @param arguments for the sentence
	 */
	public ProblemException(HttpStatus status, String code, Object... arguments) {
		super(code);
		this.status = status;
		this.code = code;
		this.arguments = Arrays.asList(arguments);
	}

	/**
	 * What HTTP calls it.
	 * @return the status of the answer
	 */
	public HttpStatus status() {
		return this.status;
	}

	/**
	 * Which rule refuses.
	 * @return the part of the message key behind {@code problem.}
	 */
	public String code() {
		return this.code;
	}

	/**
	 * What the sentence is about.
	 * @return the arguments in order
	 */
	public Object[] arguments() {
		return this.arguments.toArray();
	}

}
