package org.tawasul.webapps.identity;

import java.util.Map;
import java.util.Set;

/**
 * Users, groups and memberships, as the directory or the engine has them.
 *
 * @param users by user name
 * @param groups names by group id
 * @param memberships who is in which group
 */
record IdentitySnapshot(Map<String, Staff> users, Map<String, String> groups, Set<Membership> memberships) {

	/**
	 * A user.
	 *
	 * @param name to show, the whole of it
	 * @param email where their mail goes
	 */
	record Staff(String name, String email) {

	}

	/**
	 * Somebody in a group.
	 *
	 * @param user the user name
	 * @param group the group id
	 */
	record Membership(String user, String group) {

	}

}
