package org.tawasul.desk.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The links of a case as its page shows them.
 *
 * @param waits whether the case waits for a main case
 * @param main the main case; null when it may not be seen
 * @param linked the cases that wait for this one or were resolved with it, as far as they
 * may be seen
 * @param waiting how many wait for this one
 * @param mayLink whether the case may be linked
 * @param mayUndo whether its link may be undone
 * @param wished the open case that the reporter says this one is about the same as
 * @param candidates open cases of the same kind at the same place that it may be linked
 * to
 */
record LinkedCasesView(boolean waits, @Nullable CaseListRowView main, List<CaseListRowView> linked, int waiting,
		boolean mayLink, boolean mayUndo, @Nullable CaseListRowView wished, List<CaseListRowView> candidates) {

	static final LinkedCasesView NONE = new LinkedCasesView(false, null, List.of(), 0, false, false, null, List.of());

	/**
	 * Whether the page has nothing to say of links.
	 * @return true for a case without links that may not be linked
	 */
	public boolean isEmpty() {
		return !this.waits && this.linked.isEmpty() && this.waiting == 0 && !this.mayLink;
	}

}
