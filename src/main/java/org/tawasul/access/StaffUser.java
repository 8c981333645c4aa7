package org.tawasul.access;

import java.util.Arrays;
import java.util.Set;

import org.tawasul.directory.Role;

/**
 * A member of the staff who is signed in.
 *
 * @param username the name they signed in with
 * @param roles their roles in the ministry
 * @param units codes of the units where they hold a post
 * @param groups the engine's groups that they belong to at the moment
 */
public record StaffUser(String username, Set<Role> roles, Set<String> units, Set<String> groups) {

	/**
	 * Makes a user whose sets cannot change.
	 */
	public StaffUser {
		roles = Set.copyOf(roles);
		units = Set.copyOf(units);
		groups = Set.copyOf(groups);
	}

	/**
	 * Whether they have one of the roles.
	 * @param any the roles
	 * @return true if one is theirs
	 */
	public boolean hasAnyRole(Role... any) {
		return Arrays.stream(any).anyMatch(this.roles::contains);
	}

}
