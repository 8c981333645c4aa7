package org.tawasul.desk.web;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.tawasul.access.StaffUser;
import org.tawasul.casefile.CaseFile;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseReport;
import org.tawasul.desk.CaseListItem;
import org.tawasul.desk.CaseWithRights;
import org.tawasul.desk.LinkedCaseService;
import org.tawasul.desk.LinkedCases;
import org.tawasul.desk.WorkListRepository;

import org.springframework.stereotype.Component;

/**
 * Shows the links of a case, and the cases that it may well be linked to: open ones of
 * the same kind at the same place.
 */
@Component
class LinkedCasesMapper {

	private static final int CANDIDATES = 5;

	private final LinkedCaseService links;

	private final WorkListRepository workLists;

	private final CaseRowMapper rows;

	LinkedCasesMapper(LinkedCaseService links, WorkListRepository workLists, CaseRowMapper rows) {
		this.links = links;
		this.workLists = workLists;
		this.rows = rows;
	}

	LinkedCasesView view(StaffUser viewer, CaseWithRights shown, Map<String, List<CaseListRowView>> related,
			Locale locale) {
		LinkedCases found = this.links.find(viewer, shown);
		CaseListRowView wished = row(found.wished(), locale);
		return new LinkedCasesView(found.waits(), row(found.main(), locale), rows(found.linked(), locale),
				found.waiting(), found.mayLink(), found.mayUndo(),
				(wished != null && wished.item().mayBeMain()) ? wished : null,
				found.mayLink() ? candidates(shown.file(), related) : List.of());
	}

	private @Nullable CaseListRowView row(Optional<CaseNumber> number, Locale locale) {
		return rows(number.stream().toList(), locale).stream().findFirst().orElse(null);
	}

	private List<CaseListRowView> rows(List<CaseNumber> numbers, Locale locale) {
		return numbers.isEmpty() ? List.of() : this.rows.rows(this.workLists.items(numbers), 1, locale);
	}

	private static List<CaseListRowView> candidates(CaseFile file, Map<String, List<CaseListRowView>> related) {
		return Stream.of("facility", "nearby")
			.map((why) -> related.getOrDefault(why, List.of()))
			.flatMap(Collection::stream)
			.filter((row) -> isLike(row.item(), file.getReport()))
			.distinct()
			.limit(CANDIDATES)
			.toList();
	}

	private static boolean isLike(CaseListItem item, CaseReport report) {
		return item.mayBeMain() && item.type() == report.type() && Objects.equals(item.category(), report.category());
	}

}
