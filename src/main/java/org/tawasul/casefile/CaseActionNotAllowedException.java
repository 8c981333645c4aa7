package org.tawasul.casefile;

import java.util.Arrays;
import java.util.List;

/**
 * An action is not allowed on a case. The message is {@code refused.<code>} in the
 * bundles, with the arguments in their order.
 */
public class CaseActionNotAllowedException extends RuntimeException {

	private final String code;

	private final transient List<Object> arguments;

	/**
	 * Refuses, and says why.
	 * @param code the rule that refuses, for example {@code object.window-over}
	 * @param arguments for the sentence
	 */
	public CaseActionNotAllowedException(String code, Object... arguments) {
		super(code);
		this.code = code;
		this.arguments = Arrays.asList(arguments);
	}

	/**
	 * The rule that refuses.
	 * @return the part of the message key behind {@code refused.}
	 */
	public String code() {
		return this.code;
	}

	/**
	 * The sentence to the reader.
	 * @return its key in the bundles
	 */
	public String messageKey() {
		return "refused." + this.code;
	}

	/**
	 * What the sentence is about.
	 * @return the arguments in order
	 */
	public Object[] arguments() {
		return this.arguments.toArray();
	}

}
