package org.tawasul.access;

import java.util.Optional;
import java.util.Set;

/**
 * Whom a case concerns.
 *
 * @param incident whether it is an incident report
 * @param units codes of the units that have it or had it
 * @param people user names of those who did something about it
 */
public record CaseInvolvement(boolean incident, Set<String> units, Set<String> people) {

	/**
	 * Knows whom cases concern. The room that shows cases to staff implements it.
	 */
	@FunctionalInterface
	public interface Source {

		/**
		 * Whom a case concerns.
		 * @param number of the case
		 * @return nothing for a case that does not exist
		 */
		Optional<CaseInvolvement> of(String number);

	}

}
