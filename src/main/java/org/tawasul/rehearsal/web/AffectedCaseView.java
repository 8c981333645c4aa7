package org.tawasul.rehearsal.web;

import java.util.List;

/**
 * A case that a changed table would answer otherwise, in the reader's language.
 *
 * @param number the case's number
 * @param kind what kind of case it is
 * @param status its status now
 * @param unit the responsible unit; empty without one
 * @param received when it came in
 * @param dues when its times would have ended if they had begun then, before and after
 */
record AffectedCaseView(String number, String kind, String status, String unit, String received, List<Due> dues) {

	/**
	 * When a time would have ended.
	 *
	 * @param label which time
	 * @param before by the live table
	 * @param after by the changed one
	 */
	record Due(String label, String before, String after) {

	}

}
