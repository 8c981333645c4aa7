package org.tawasul.operations.web;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.tawasul.operations.UrgentCase;

/**
 * An urgent incident in the reader's language.
 *
 * @param kind its category, or that nobody knows it yet
 * @param place facility, responsible unit or region: what says most
 * @param region the region's name
 * @param age hours and minutes since it was reported, as <code>1:05</code>, or days
 * @param level who has it now
 * @param steps of the escalation path, true up to where it is; empty off the path
 * @param rung of these the one where it is, from 1; 0 off the path
 * @param due when its deadline ends and how long that is, or null while none runs
 * @param overdue whether the deadline is over
 * @param seenBy names of the operators that have looked at it
 * @param contacts whom they called
 */
record UrgentCaseView(UrgentCase incident, String kind, String place, String region, String age, String level,
		List<Boolean> steps, int rung, @Nullable String due, boolean overdue, List<String> seenBy,
		List<ContactView> contacts) {

	/**
	 * A body that was called.
	 *
	 * @param body its name
	 * @param by name of who called
	 * @param at the moment, short
	 */
	record ContactView(String body, String by, String at) {

	}

}
