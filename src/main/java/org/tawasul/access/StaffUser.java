package org.tawasul.access;

import java.util.Arrays;
import java.util.Set;

import org.tawasul.directory.Role;

/**
 * A member of the staff who is looking.
 *
 * @param username the name they signed in with
 * @param duties what they do in the ministry
 * @param units codes of the units where they hold a post
 * @param groups the engine's groups that they belong to at the moment
 */
public record StaffUser(String username, Set<Role> duties, Set<String> units, Set<String> groups) {

	/**
	 * Makes a viewer whose sets cannot change.
	 */
	public StaffUser {
		duties = Set.copyOf(duties);
		units = Set.copyOf(units);
		groups = Set.copyOf(groups);
	}

	/**
	 * Whether they have one of the duties.
	 * @param any the duties that would do
	 * @return true if one is theirs
	 */
	public boolean hasAnyRole(Role... any) {
		return Arrays.stream(any).anyMatch(this.duties::contains);
	}

}
