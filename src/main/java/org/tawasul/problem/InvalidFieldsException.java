package org.tawasul.problem;

import java.util.List;

/**
 * Fields of a request are at fault: 400, with all of them at once.
 */
public class InvalidFieldsException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final transient List<FieldViolation> faults;

	/**
	 * Refuses the request.
	 * @param faults at least one
	 */
	public InvalidFieldsException(List<FieldViolation> faults) {
		super(faults.toString());
		this.faults = List.copyOf(faults);
	}

	/**
	 * What is wrong.
	 * @return one entry a fault
	 */
	public List<FieldViolation> faults() {
		return this.faults;
	}

}
