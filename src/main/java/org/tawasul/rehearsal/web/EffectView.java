package org.tawasul.rehearsal.web;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.tawasul.rehearsal.TableEffect.Basis;

/**
 * What a changed table would have answered otherwise, in the reader's language.
 *
 * @param key of the table
 * @param name what it is called
 * @param exact whether every case is counted: for those who may see all of them
 * @param basis which cases were asked about
 * @param reason what else the cases were asked with; null for nothing else
 * @param different for how many cases the answer differs
 * @param cases how many were asked about
 * @param complete whether there was time for all of them
 * @param groups the most frequent differences
 * @param others how many cases differ in other ways
 * @param cut whether differences are left out that are as frequent as others that are not
 */
record EffectView(String key, String name, boolean exact, Basis basis, @Nullable String reason, int different,
		int cases, boolean complete, List<GroupView> groups, int others, boolean cut) {

	/**
	 * Cases that would have been answered otherwise in the same way.
	 *
	 * @param id of the difference
	 * @param cases how many
	 * @param changes what is answered otherwise
	 * @param kinds the most frequent kinds of these cases, with their counts
	 * @param otherKinds how many cases are of other kinds
	 */
	record GroupView(String id, int cases, List<ChangeView> changes, List<String> kinds, int otherKinds) {

	}

	/**
	 * One answer that differs.
	 *
	 * @param label what is answered
	 * @param before the live table's answer
	 * @param after the changed one's
	 * @param due what a time that began now would end at, before and after; null for what
	 * is no time
	 */
	record ChangeView(String label, String before, String after, @Nullable String due) {

	}

}
