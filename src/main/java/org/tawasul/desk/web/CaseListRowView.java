package org.tawasul.desk.web;

import org.tawasul.desk.CaseListItem;

/**
 * A row of a work list in the reader's language. A list has many rows: whatever is said
 * of one is a word here, so that the page has nothing to work out.
 *
 * @param serial counts from 1
 * @param number the case's
 * @param kind the category, of cases without one the type
 * @param phase what the status counts as, a code
 * @param importanceCode how important it is, a code
 * @param importance the same as a word
 * @param unit the responsible unit
 * @param holder who has the case now
 * @param closed the day on which it was closed, empty while it is open
 * @param linked how many cases wait for it as their main case
 */
record CaseListRowView(int serial, CaseListItem item, String number, String kind, String status, String phase,
		String importanceCode, String importance, String unit, String holder, DeadlineView deadline, String closed,
		int linked) {

}
