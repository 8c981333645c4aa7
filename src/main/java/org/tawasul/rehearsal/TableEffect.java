package org.tawasul.rehearsal;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.tawasul.casefile.CaseType;
import org.tawasul.casefile.Category;
import org.tawasul.casefile.Importance;

/**
 * What a changed table would have answered otherwise for the newest cases.
 *
 * @param key of the table
 * @param name what it is called, in Arabic
 * @param basis which cases were asked about
 * @param changed whether the table itself changes; otherwise it is asked another thing
 * @param rated whether cases whose importance another changed table rates differently
 * were asked about with that importance
 * @param cases how many cases were asked about
 * @param different for how many the answer differs
 * @param groups the same differences together, the most frequent first
 * @param complete whether there was time for all of the cases
 */
public record TableEffect(String key, String name, Basis basis, boolean changed, boolean rated, int cases,
		int different, List<Group> groups, boolean complete) {

	/**
	 * Which cases a table is asked about. Labels:
	 * {@code rehearsal.effect.lead.<constant>}.
	 */
	public enum Basis {

		/** The newest ones. */
		CASES,

		/** The newest ones whose reporters have an answer, each with its last answer. */
		ANSWERS,

		/** Those that were closed last and whose reporters may be called. */
		CLOSED_CASES

	}

	/** Different differences that a page tells of. */
	public static final int MOST_GROUPS = 20;

	/**
	 * Cases that would have been answered otherwise in the same way.
	 *
	 * @param id of the difference, the same whenever it is found again
	 * @param changes what the two tables say differently, at least one
	 * @param cases how many
	 * @param kinds what kinds of cases these are, the most frequent first
	 */
	public record Group(String id, List<Change> changes, int cases, List<Kind> kinds) {

	}

	/**
	 * One answer that differs.
	 *
	 * @param output name of the answer, such as {@code assess}
	 * @param label the owner's heading of its column; empty where there is none
	 * @param before what the live table answers; empty when it says nothing
	 * @param after what the changed one answers; empty when it says nothing
	 * @param clockBefore by which clock the live table has times counted; empty where it
	 * does not say
	 * @param clockAfter by which clock the changed one has them counted
	 */
	public record Change(String output, String label, String before, String after, String clockBefore,
			String clockAfter) {

	}

	/**
	 * A kind of cases, which tells nobody which case it is.
	 *
	 * @param type of the cases
	 * @param category of incidents; null for others
	 * @param importance as it is now
	 * @param cases how many
	 */
	public record Kind(CaseType type, @Nullable Category category, Importance importance, int cases) {

	}

}
