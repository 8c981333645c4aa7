package org.tawasul.process.error;

import java.util.Arrays;
import java.util.List;

/**
 * The process cannot do what was requested. The message is {@code process.<code>} in the
 * bundles.
 */
public class InvalidProcessRequestException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String code;

	private final transient List<Object> arguments;

	/**
	 * Refuses, and says why.
	 * @param code the rule that refuses
	 * @param arguments for the sentence
	 */
	public InvalidProcessRequestException(String code, Object... arguments) {
		super(code + " " + Arrays.toString(arguments));
		this.code = code;
		this.arguments = Arrays.asList(arguments);
	}

	/**
	 * Whether it is about what somebody has answered in a form, not about the model.
	 * @return true when another answer would be taken
	 */
	public boolean isAboutAnswers() {
		return this.code.startsWith("form.") && !this.code.equals("form.missing");
	}

	/**
	 * Whether a table could not answer.
	 * @return true when one is missing, or has no row or an empty cell
	 */
	public boolean isAboutTable() {
		return this.code.startsWith("table.");
	}

	String code() {
		return this.code;
	}

	Object[] arguments() {
		return this.arguments.toArray();
	}

}
