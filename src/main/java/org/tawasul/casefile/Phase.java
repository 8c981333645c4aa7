package org.tawasul.casefile;

import java.util.Set;

/**
 * The closed list that work lists and indicators count by; statuses are an open list that
 * the model defines. Labels: {@code phase.<constant>} in the bundles.
 */
public enum Phase {

	RECEIVED, ACTIVE, WAITING, DONE, CANCELLED;

	/** The phases of cases that somebody still has to do something about. */
	public static final Set<Phase> OPEN = Set.of(RECEIVED, ACTIVE, WAITING);

	/**
	 * Whether a case in this phase is still open.
	 * @return false for DONE and CANCELLED
	 */
	public boolean isOpen() {
		return OPEN.contains(this);
	}

}
