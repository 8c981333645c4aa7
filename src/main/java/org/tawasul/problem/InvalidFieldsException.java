package org.tawasul.problem;

import java.util.List;

/**
 * Fields of a request are invalid: 400, with all of them at once.
 */
public class InvalidFieldsException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final transient List<FieldViolation> violations;

	/**
	 * Makes an exception.
	 * @param violations at least one
	 */
	public InvalidFieldsException(List<FieldViolation> violations) {
		super(violations.toString());
		this.violations = List.copyOf(violations);
	}

	/**
	 * The violations.
	 * @return at least one
	 */
	public List<FieldViolation> violations() {
		return this.violations;
	}

}
