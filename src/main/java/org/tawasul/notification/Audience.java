package org.tawasul.notification;

/**
 * Whom a message is for.
 */
public sealed interface Audience {

	/**
	 * The case's reporter.
	 * @return the audience of one, or of none when the reporter cannot be reached
	 */
	static Audience reporter() {
		return new TheReporter();
	}

	/**
	 * Everybody who is in a group at the moment of writing.
	 * @param id the group's id
	 * @return the group's members
	 */
	static Audience group(String id) {
		return new Group(id);
	}

	/**
	 * One of the ministry's people.
	 * @param username who
	 * @return that person
	 */
	static Audience person(String username) {
		return new One(username);
	}

	/** The case's reporter. */
	record TheReporter() implements Audience {
	}

	/**
	 * A group's members.
	 *
	 * @param id the group's id
	 */
	record Group(String id) implements Audience {
	}

	/**
	 * One person.
	 *
	 * @param username who
	 */
	record One(String username) implements Audience {
	}

}
