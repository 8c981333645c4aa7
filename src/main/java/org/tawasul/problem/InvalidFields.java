package org.tawasul.problem;

import java.util.List;

/**
 * Fields of a request are at fault: 400, with all of them at once.
 */
public class InvalidFields extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final transient List<FieldFault> faults;

	/**
	 * Refuses the request.
	 * @param faults at least one
	 */
	public InvalidFields(List<FieldFault> faults) {
		super(faults.toString());
		this.faults = List.copyOf(faults);
	}

	/**
	 * What is wrong.
	 * @return one entry a fault
	 */
	public List<FieldFault> faults() {
		return this.faults;
	}

}
