package org.tawasul.desk.web;

import org.tawasul.desk.CaseListItem;

/**
 * A row of a list in the reader's language.
 *
 * @param serial its place in the list, from 1
 * @param item the case
 * @param status the status in words
 * @param unit the name of the unit that has it, or empty
 * @param deadline the running deadline
 */
record CaseListRowView(int serial, CaseListItem item, String status, String unit, DeadlineView deadline) {

}
