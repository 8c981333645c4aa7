package org.tawasul.desk.web;

import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.tawasul.desk.WorkListHolder;
import org.tawasul.desk.WorkListPosition;
import org.tawasul.desk.WorkListTab;

/**
 * Which page of which work list the address asks for. Invalid values mean the first page
 * of the first list.
 *
 * @param tab the code of a tab
 * @param holder whose cases of the tab: without it, all
 * @param after the page holds cases behind this place
 * @param from the serial number of the page's first row
 */
record WorkListPageRequest(@Nullable String tab, @Nullable String holder, @Nullable String after,
		@Nullable String from) {

	static final WorkListPageRequest FIRST = new WorkListPageRequest(null, null, null, null);

	WorkListTab list() {
		return Optional.ofNullable(this.tab).flatMap(WorkListTab::of).orElse(WorkListTab.NEW);
	}

	Optional<WorkListHolder> one() {
		return Optional.ofNullable(this.holder).flatMap(WorkListHolder::of);
	}

	Optional<WorkListPosition> behind() {
		return Optional.ofNullable(this.after).flatMap(WorkListPosition::parse);
	}

	int serial() {
		String digits = (this.from != null && behind().isPresent()) ? this.from : "1";
		return digits.matches("[1-9][0-9]{0,6}") ? Integer.parseInt(digits) : 1;
	}

}
