package org.tawasul.desk.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.tawasul.access.StaffUser;
import org.tawasul.casefile.CaseFile;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.desk.RelatedCaseService;
import org.tawasul.desk.RelatedCases;
import org.tawasul.desk.WorkListRepository;

import org.springframework.stereotype.Component;

/**
 * Shows the cases that one should be seen together with, by why. Labels:
 * {@code desk.related.<why>}.
 */
@Component
class RelatedCasesMapper {

	private final RelatedCaseService related;

	private final WorkListRepository workLists;

	private final CaseRowMapper rows;

	RelatedCasesMapper(RelatedCaseService related, WorkListRepository workLists, CaseRowMapper rows) {
		this.related = related;
		this.workLists = workLists;
		this.rows = rows;
	}

	/** Only reasons that have cases. */
	Map<String, List<CaseListRowView>> lists(StaffUser viewer, CaseFile file, Locale locale) {
		RelatedCases found = this.related.find(viewer, file);
		Map<String, List<CaseListRowView>> lists = new LinkedHashMap<>();
		put(lists, "facility", found.sameFacility(), locale);
		put(lists, "reporter", found.sameReporter(), locale);
		put(lists, "nearby", found.nearby(), locale);
		return lists;
	}

	private void put(Map<String, List<CaseListRowView>> lists, String why, List<CaseNumber> numbers, Locale locale) {
		if (!numbers.isEmpty()) {
			lists.put(why, this.rows.rows(this.workLists.items(numbers), 1, locale));
		}
	}

}
