package org.tawasul.access;

import java.util.Set;

/**
 * Which cases somebody may see: those that any of its parts admits. Lists query the
 * database by it; whether it {@link #includes} a single case is asked with that case.
 *
 * @param everything every case of every unit
 * @param groups groups whose present and former cases they may see
 * @param units codes of the units that they head and of all below, whose cases they may
 * see
 * @param username who looks: cases that they handled themselves stay visible to them
 */
public record CaseScope(boolean everything, Set<String> groups, Set<String> units, String username) {

	/**
	 * Makes a scope whose sets cannot change.
	 */
	public CaseScope {
		groups = Set.copyOf(groups);
		units = Set.copyOf(units);
	}

	/**
	 * Whether a case is within the scope.
	 * @param attributes of the case
	 * @return true if it may be seen
	 */
	public boolean includes(CaseAccessAttributes attributes) {
		return this.everything || concerns(attributes);
	}

	/**
	 * Whether a case is or was the person's own, rather than open to them because they
	 * oversee others' cases.
	 * @param attributes of the case
	 * @return true if it is or was theirs, or of a unit that they head or that is below
	 * it
	 */
	public boolean concerns(CaseAccessAttributes attributes) {
		return attributes.groups().stream().anyMatch(this.groups::contains)
				|| attributes.unit().filter(this.units::contains).isPresent()
				|| attributes.people().contains(this.username);
	}

}
