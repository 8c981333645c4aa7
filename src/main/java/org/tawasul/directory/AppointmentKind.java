package org.tawasul.directory;

/**
 * The two ways to have to do with a post.
 */
public enum AppointmentKind {

	/** Who holds the post. */
	APPOINTMENT(DirectoryChanges.APPOINTMENT),

	/** Who acts for it while no holder is present. */
	STAND_IN(DirectoryChanges.STAND_IN);

	private final String table;

	AppointmentKind(String table) {
		this.table = table;
	}

	String table() {
		return this.table;
	}

}
