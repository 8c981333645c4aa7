package org.tawasul.desk.web;

import org.tawasul.desk.CaseListItem;

/** A row of a work list in the reader's language; its serial number counts from 1. */
record CaseListRowView(int serial, CaseListItem item, String status, String unit, DeadlineView deadline) {

}
