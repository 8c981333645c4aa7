package org.tawasul.rehearsal;

import java.util.List;

/**
 * A time that changes in some rows of a table and not in others, where it has meant the
 * same until now. That may be wanted; it is said, and hinders nothing.
 *
 * @param key of the table
 * @param table what the table is called, in Arabic
 * @param kind why the rows belong together
 * @param output name of the answer, such as {@code routing}
 * @param label the owner's heading of its column; empty where there is none
 * @param changed the rows in which the time changes
 * @param kept those in which it stays
 */
public record PartialChange(String key, String table, Kind kind, String output, String label, List<Row> changed,
		List<Row> kept) {

	/** Why rows belong together. Labels: {@code rehearsal.partial.<constant>}. */
	public enum Kind {

		/** All rows had the same time. */
		SAME,

		/**
		 * One is for cases that have no unit yet, the other for the same cases once they
		 * have one: calendar days that correspond to working days.
		 */
		MIRRORED

	}

	/**
	 * A row.
	 *
	 * @param number its place in the changed table, from 1
	 * @param purpose its annotation, in Arabic; empty without one
	 * @param before the time in the live table
	 * @param after the time in the changed one
	 */
	public record Row(int number, String purpose, String before, String after) {

	}

}
