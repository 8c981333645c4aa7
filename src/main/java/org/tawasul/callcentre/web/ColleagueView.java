package org.tawasul.callcentre.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What a colleague has to do with the same caller.
 *
 * @param id the call
 * @param state end of a {@code callcentre.colleague.} key
 * @param agent the colleague's name
 * @param since when the call began, or ended
 * @param kind what it was about, empty until it has ended
 * @param note of the colleague, null without any
 * @param actions what was done in it
 */
record ColleagueView(UUID id, String state, String agent, Instant since, String kind, @Nullable String note,
		List<Action> actions) {

	/**
	 * Something that was done.
	 *
	 * @param text in the reader's language
	 * @param at when
	 */
	record Action(String text, Instant at) {

	}

}
