package org.tawasul.access;

import java.util.Collection;
import java.util.List;

/**
 * Keeps the passwords of the staff; implemented where they are stored. An initial
 * password is generated, shown once to the administrator who hands it out, and opens
 * nothing but the page on which its owner chooses another.
 */
public interface StaffPasswordService {

	/**
	 * Whether somebody has yet to choose a password of their own.
	 * @param username who
	 * @return true until they have chosen one
	 */
	boolean hasInitialPassword(String username);

	/**
	 * Identifies somebody's present password without revealing it.
	 * @param username who, readable
	 * @return another text after each change; empty for whoever has no password
	 */
	String passwordVersion(String username);

	/**
	 * Somebody chooses a password. All of their sessions end, on every node.
	 * @param username who
	 * @param password the new one, validated
	 */
	void changePassword(String username, String password);

	/**
	 * The people who have a role but no password.
	 * @return user names in order
	 */
	List<String> usernamesWithoutPassword();

	/**
	 * Issues initial passwords, in place of what people had. All of their sessions end,
	 * on every node.
	 * @param usernames for whom
	 * @return one for each who is known; kept nowhere
	 */
	List<InitialPassword> issueInitialPasswords(Collection<String> usernames);

	/**
	 * Issues initial passwords that can be told once more for a while, since a list may
	 * get lost on its way.
	 * @param usernames for whom
	 * @param request a text that nobody guesses and that is written nowhere: whoever has
	 * it can ask for the list again
	 * @return one for each who is known; kept nowhere, but the same for the same request
	 */
	List<InitialPassword> issueInitialPasswords(Collection<String> usernames, String request);

	/**
	 * Tells again what was issued within the last hour. What its owner has replaced, or
	 * another request, is left out.
	 * @param request with which they were issued
	 * @return by user name; empty for an unknown request
	 */
	List<InitialPassword> repeatInitialPasswords(String request);

	/**
	 * An initial password.
	 *
	 * @param username whose
	 * @param password the password
	 */
	record InitialPassword(String username, String password) {

		/** Never written to a log by accident. */
		@Override
		public String toString() {
			return "InitialPassword[" + this.username + ", ***]";
		}

	}

}
