package org.tawasul.problem;

import java.util.Arrays;
import java.util.List;

import org.springframework.http.HttpStatus;

/**
 * A request that cannot be carried out. The message is {@code problem.<code>} in the
 * bundles; the code itself goes to programs as {@code code}.
 */
public class ProblemException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final HttpStatus status;

	private final String code;

	private final transient List<Object> arguments;

	/**
	 * Makes an exception.
	 * @param status of the answer
	 * @param code the rule, for example {@code idempotency-key.reused}
	 * @param arguments of the message, in order
	 */
	public ProblemException(HttpStatus status, String code, Object... arguments) {
		super(code);
		this.status = status;
		this.code = code;
		this.arguments = Arrays.asList(arguments);
	}

	/**
	 * The status.
	 * @return the status of the answer
	 */
	public HttpStatus status() {
		return this.status;
	}

	/**
	 * The rule.
	 * @return the part of the message key behind {@code problem.}
	 */
	public String code() {
		return this.code;
	}

	/**
	 * The arguments of the message.
	 * @return in order
	 */
	public Object[] arguments() {
		return this.arguments.toArray();
	}

	TranslatedError translated() {
		return TranslatedError.of(this.status, this.code, "problem." + this.code, arguments());
	}

}
