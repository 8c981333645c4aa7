package org.tawasul.desk.web;

import java.util.List;

import org.tawasul.language.MarkedText;

/**
 * A found case in the reader's language.
 *
 * @param row as lists show it
 * @param about type, category and unit
 * @param received the day
 * @param byNumber whether its number was sought
 * @param subject with the sought words marked
 * @param excerpt of the description, around the sought words; without passages where it
 * has none of them
 * @param matches which numbers of its reporter were sought
 * @param actions what was done last, the latest first
 */
record FoundCaseView(CaseListRowView row, String about, String received, boolean byNumber,
		List<MarkedText.Passage> subject, List<MarkedText.Passage> excerpt, List<NumberMatchView> matches,
		List<ActionView> actions) {

	/**
	 * Something that was done.
	 *
	 * @param text in a sentence
	 * @param at when, in digits
	 */
	record ActionView(String text, String at) {

	}

}
