package org.tawasul.notification;

/**
 * Whom a message is for.
 */
public sealed interface Recipients {

	/** The case's reporter, or nobody when the reporter cannot be reached. */
	static Recipients reporter() {
		return new CaseReporter();
	}

	/** Everybody who is in a group at the moment of writing. */
	static Recipients group(String id) {
		return new Group(id);
	}

	/** One of the ministry's people. */
	static Recipients person(String username) {
		return new StaffMember(username);
	}

	/** The case's reporter. */
	record CaseReporter() implements Recipients {
	}

	/** A group's members. */
	record Group(String id) implements Recipients {
	}

	/** One person. */
	record StaffMember(String username) implements Recipients {
	}

}
