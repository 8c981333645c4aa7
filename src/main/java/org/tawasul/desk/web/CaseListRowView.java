package org.tawasul.desk.web;

import org.tawasul.desk.CaseListItem;

/**
 * A row of a work list in the reader's language.
 *
 * @param serial counts from 1
 * @param unit the responsible unit
 * @param holder who has the case now
 */
record CaseListRowView(int serial, CaseListItem item, String status, String unit, String holder,
		DeadlineView deadline) {

}
