package org.tawasul.access;

import java.util.Set;

/**
 * Which cases someone may see. A case is within it if any part says so; lists ask the
 * database by it, {@link CaseAccess} asks about one case.
 *
 * @param everything every case of every unit
 * @param incidents every incident report
 * @param units codes of the units whose cases they may see: where they hold a post, and
 * all below
 * @param username who looks: cases that they handled themselves stay open to them
 */
public record CaseScope(boolean everything, boolean incidents, Set<String> units, String username) {

	/**
	 * Makes a scope whose units cannot change.
	 */
	public CaseScope {
		units = Set.copyOf(units);
	}

	/**
	 * Whether a case is within the scope.
	 * @param involvement whom the case concerns
	 * @return true if it may be seen
	 */
	public boolean holds(CaseInvolvement involvement) {
		return this.everything || (this.incidents && involvement.incident())
				|| involvement.units().stream().anyMatch(this.units::contains)
				|| involvement.people().contains(this.username);
	}

}
