package org.tawasul.desk.web;

import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.desk.WorkListTab;

/**
 * Which page of which work list the address asks for. Invalid values mean the first page
 * of the first list.
 *
 * @param tab the code of a list
 * @param before the page holds cases below this number
 * @param from the serial number of the page's first row
 */
record WorkListPageRequest(@Nullable String tab, @Nullable String before, @Nullable String from) {

	static final WorkListPageRequest FIRST = new WorkListPageRequest(null, null, null);

	WorkListTab list() {
		return Optional.ofNullable(this.tab).flatMap(WorkListTab::of).orElse(WorkListTab.NEW);
	}

	Optional<CaseNumber> below() {
		return Optional.ofNullable(this.before).flatMap(CaseNumber::parse);
	}

	int serial() {
		String digits = (this.from != null && below().isPresent()) ? this.from : "1";
		return digits.matches("[1-9][0-9]{0,6}") ? Integer.parseInt(digits) : 1;
	}

}
