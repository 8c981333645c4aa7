package org.tawasul.callcentre;

import java.util.Set;

/**
 * The ministry's rules about callers: the table {@code CallerVerification}, which its
 * process owner changes.
 */
public interface CallerVerificationRules {

	/**
	 * What may be done for a caller who knows this much.
	 * @param knowledge what they know of a case
	 * @return nothing when it does not suffice
	 */
	Set<CallerAction> allowed(CallerKnowledge knowledge);

}
