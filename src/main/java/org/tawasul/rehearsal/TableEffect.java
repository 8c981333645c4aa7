package org.tawasul.rehearsal;

import java.util.List;

/**
 * What a changed table would have answered otherwise for the newest cases.
 *
 * @param key of the table
 * @param name what it is called, in Arabic
 * @param cases how many cases were asked about
 * @param different for how many the answer differs
 * @param groups the same differences together, the most frequent first
 * @param complete whether there was time for all of the cases
 */
public record TableEffect(String key, String name, int cases, int different, List<Group> groups, boolean complete) {

	/**
	 * Cases that would have been answered otherwise in the same way.
	 *
	 * @param before what the live table answers; empty when no rule matches
	 * @param after what the changed one answers
	 * @param cases how many
	 */
	public record Group(String before, String after, int cases) {

	}

}
