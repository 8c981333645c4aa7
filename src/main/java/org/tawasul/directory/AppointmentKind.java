package org.tawasul.directory;

/**
 * The two ways to be in a post.
 */
public enum AppointmentKind {

	/** Holds the post. */
	APPOINTMENT("app.appointment"),

	/** Acts for it while no holder is present. */
	STAND_IN("app.stand_in");

	private final String table;

	AppointmentKind(String table) {
		this.table = table;
	}

	String table() {
		return this.table;
	}

}
