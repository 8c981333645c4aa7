package org.tawasul.access;

import java.util.Optional;
import java.util.Set;

/**
 * Whom a case concerns.
 *
 * @param urgentIncident whether it is an open incident report of the highest importance
 * @param unit code of the responsible unit, if there is one
 * @param groups groups that the case waits for or has waited for
 * @param people user names of those who acted on it
 */
public record CaseStakeholders(boolean urgentIncident, Optional<String> unit, Set<String> groups, Set<String> people) {

	/**
	 * Knows whom cases concern. The package that shows cases to staff implements it.
	 */
	@FunctionalInterface
	public interface Lookup {

		/**
		 * Whom a case concerns.
		 * @param number of the case
		 * @return nothing for a case that does not exist
		 */
		Optional<CaseStakeholders> of(String number);

	}

}
