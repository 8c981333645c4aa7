package org.tawasul.notification;

/**
 * Whom a message is for.
 */
public sealed interface Recipients {

	/**
	 * The case's reporter.
	 * @return the audience of one, or of none when the reporter cannot be reached
	 */
	static Recipients reporter() {
		return new CaseReporter();
	}

	/**
	 * Everybody who is in a group at the moment of writing.
	 * @param id the group's id
	 * @return the group's members
	 */
	static Recipients group(String id) {
		return new Group(id);
	}

	/**
	 * One of the ministry's people.
	 * @param username who
	 * @return that person
	 */
	static Recipients person(String username) {
		return new StaffMember(username);
	}

	/** The case's reporter. */
	record CaseReporter() implements Recipients {
	}

	/**
	 * A group's members.
	 *
	 * @param id the group's id
	 */
	record Group(String id) implements Recipients {
	}

	/**
	 * One person.
	 *
	 * @param username who
	 */
	record StaffMember(String username) implements Recipients {
	}

}
