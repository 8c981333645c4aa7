package org.tawasul.callcentre;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * The forms of a call whose content is kept while it is typed.
 */
public enum TypedForm {

	/** By which the call is ended: kind, note, case. */
	END("end", "typed_end"),

	/** A report on the caller's behalf. */
	REPORT("report", "typed_report");

	private final String id;

	private final String column;

	TypedForm(String id, String column) {
		this.id = id;
		this.column = column;
	}

	/**
	 * The form of an address.
	 * @param id the address's last part
	 * @return the form, or nothing
	 */
	public static Optional<TypedForm> of(String id) {
		return Stream.of(values()).filter((form) -> form.id.equals(id)).findFirst();
	}

	String column() {
		return this.column;
	}

}
