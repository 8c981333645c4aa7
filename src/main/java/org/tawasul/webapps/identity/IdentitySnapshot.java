package org.tawasul.webapps.identity;

import java.util.Map;
import java.util.Set;

/**
 * Users and groups and who is in which, as the directory has them or as the engine has.
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
