package org.tawasul.desk.web;

import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.desk.WorkListTab;

/**
 * Where in which list the reader stands, as the address says. An address may say
 * anything: what makes no sense means the first page of the first list.
 *
 * @param tab word of a list
 * @param before the page holds cases below this number; null or nonsense for the first
 * page
 * @param from the serial number of the page's first row
 */
record WorkListPageRequest(@Nullable String tab, @Nullable String before, @Nullable String from) {

	private static final int DIGITS = 7;

	WorkListTab list() {
		return Optional.ofNullable(this.tab).flatMap(WorkListTab::of).orElse(WorkListTab.NEW);
	}

	Optional<CaseNumber> below() {
		return Optional.ofNullable(this.before).flatMap(CaseNumber::parse);
	}

	int serial() {
		String digits = (this.from != null && below().isPresent()) ? this.from : "1";
		return digits.matches("[1-9][0-9]{0," + (DIGITS - 1) + "}") ? Integer.parseInt(digits) : 1;
	}

}
