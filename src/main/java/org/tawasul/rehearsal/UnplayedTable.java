package org.tawasul.rehearsal;

/**
 * A changed table that is not tried on cases that were there.
 *
 * @param key of the table
 * @param name what it is called, in Arabic
 * @param reason why it is not
 */
public record UnplayedTable(String key, String name, Reason reason) {

	/** Why a table is not tried. Labels: {@code rehearsal.unplayed.<constant>}. */
	public enum Reason {

		/** What callers knew is not kept. */
		CALLS,

		/** It is asked about stages of meetings, not about cases. */
		MEETINGS,

		/** It is asked about kinds of reports. */
		REPORTS,

		/** It asks what forms and steps decide on the way, which is not kept. */
		ON_THE_WAY,

		/** It belongs to a model that carries no cases. */
		NO_CASES

	}

}
