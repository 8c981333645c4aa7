package org.tawasul.desk.web;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.tawasul.desk.CaseListPage;
import org.tawasul.desk.WorkListCount;
import org.tawasul.desk.WorkListHolder;

/**
 * A list of a follow-up screen: the whole of a tab, or what of it is with the reader, or
 * with others.
 *
 * @param holder who has its cases
 * @param count how many it holds; null for the whole of a tab, which says so itself
 * @param page the page that is shown
 * @param rows its cases, formatted
 * @param first whether it is the list's first page
 * @param next the serial number of the next page's first row
 */
record FollowUpListView(WorkListHolder holder, @Nullable WorkListCount count, CaseListPage page,
		List<CaseListRowView> rows, boolean first, int next) {

	public boolean isWhole() {
		return this.holder == WorkListHolder.ANYBODY;
	}

}
