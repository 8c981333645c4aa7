package org.tawasul.search;

import java.util.ArrayList;
import java.util.List;

import org.tawasul.search.CaseProgressCriteria.CaseDate;

/**
 * The SQL that walks cases by one of their days, the latest first, a window at a time: an
 * index has them in this order, so a period costs what lies in it, and no more is read
 * than a window at once.
 */
final class CasesByDate {

	private final String column;

	/** What the index and the period admit. */
	private final String walked;

	private final String conditions;

	private CasesByDate(String column, String walked, String conditions) {
		this.column = column;
		this.walked = walked;
		this.conditions = conditions;
	}

	/**
	 * Whether something is known of the cases that an index by days narrows them down by.
	 */
	static boolean narrows(CaseSearchCriteria criteria) {
		return criteria.from().isPresent() || criteria.until().isPresent() || isOpen(criteria) || criteria.objected()
				|| criteria.escalatedTo().isPresent() || criteria.progress().date() != CaseDate.RECEIVED;
	}

	static CasesByDate of(CaseSearchCriteria criteria, CaseSearchConditions conditions) {
		CaseDate date = criteria.progress().date();
		List<String> walked = new ArrayList<>();
		criteria.from().ifPresent((day) -> walked.add("f." + date.column() + " >= :first"));
		criteria.until().ifPresent((day) -> walked.add("f." + date.column() + " < :end"));
		switch (date) {
			case RECEIVED -> walked.add(received(criteria));
			case CLOSED -> walked.add(CaseSearchConditions.CLOSED);
			case OBJECTED -> walked.add(CaseSearchConditions.OBJECTED);
		}
		return new CasesByDate(date.column(), String.join(" and ", walked), conditions.all());
	}

	/** Open cases are few, and so are those that somebody was not content with. */
	private static String received(CaseSearchCriteria criteria) {
		if (isOpen(criteria)) {
			return CaseSearchConditions.OPEN;
		}
		if (criteria.objected()) {
			return CaseSearchConditions.OBJECTED;
		}
		return criteria.escalatedTo().isPresent() ? CaseSearchConditions.ESCALATED : "true";
	}

	private static boolean isOpen(CaseSearchCriteria criteria) {
		return criteria.progress().open().orElse(false)
				|| criteria.phase().filter((phase) -> phase.isOpen()).isPresent();
	}

	/** Those of a window that fit. */
	String find(long before) {
		return "select f.number from (select f.* " + window(before) + ") f where " + this.conditions + latestFirst()
				+ " limit " + (FoundCases.MAX + 1);
	}

	/** The last number of the window, if there are any behind it. */
	String end(long before) {
		return "select number from (select f.number, f." + this.column + " " + window(before) + ") f offset "
				+ (CaseSearchQueries.WINDOW - 1);
	}

	private String window(long before) {
		String start = (before == Long.MAX_VALUE) ? ""
				: " and (f.%1$s, f.number) < ((select %1$s from app.case_file where number = :before), :before)"
					.formatted(this.column);
		return "from app.case_file f where " + this.walked + start + latestFirst() + " limit "
				+ CaseSearchQueries.WINDOW;
	}

	private String latestFirst() {
		return " order by f.%s desc, f.number desc".formatted(this.column);
	}

}
