package org.tawasul.desk;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.tawasul.access.CaseScope;
import org.tawasul.casefile.CaseParticipantService;

/**
 * The SQL of the work lists, by hand because their plan is the point: one short index
 * scan for each reason to see a case, newest first, that stops after a page; their union
 * is the list. One condition with many "or"s would read the whole table.
 */
final class WorkListQueries {

	private WorkListQueries() {
	}

	/**
	 * The query for the numbers of a tab; it takes {@code before}, {@code limit} and the
	 * {@link #parameters}.
	 * @return nothing where nobody could be shown anything
	 */
	static Optional<String> numbers(CaseScope scope, WorkListTab tab) {
		List<String> reasons = new ArrayList<>();
		if (scope.everything()) {
			reasons.add("(select f.number from app.case_file f where " + tab.condition() + newest("f.number") + ")");
		}
		else {
			addReasons(scope, tab, reasons);
		}
		return reasons.isEmpty() ? Optional.empty() : Optional.of(String.join("\nunion\n", reasons));
	}

	private static void addReasons(CaseScope scope, WorkListTab tab, List<String> reasons) {
		String listed = " and " + tab.condition();
		if (scope.urgentIncidents() && tab.isOpen()) {
			reasons.add("(select f.number from app.case_file f where f.type = 'INCIDENT'"
					+ " and f.importance = 'VERY_IMPORTANT'" + listed + newest("f.number") + ")");
		}
		if (tab.isOpen()) {
			reasons.add(each(":groups", "app.case_file f where f.handlers = one.id" + listed, "f.number"));
		}
		if (!scope.units().isEmpty()) {
			reasons.add(each(":units", "app.case_file f where f.unit = one.id" + listed, "f.number"));
		}
		reasons.add(each(":parties", involved(tab), "i.case_number"));
	}

	/**
	 * Walks along what a party had to do with and looks each case up ("offset 0" keeps it
	 * so): a join could walk through all cases to find the few of a party.
	 */
	private static String involved(WorkListTab tab) {
		return "app.involvement i cross join lateral (select f.number from app.case_file f where f.number = i.case_number"
				+ " and " + tab.condition() + " offset 0) f where i.party = one.id"
				+ (tab.isOpen() ? " and i.open" : "");
	}

	private static String each(String ids, String cases, String number) {
		return "(select mine.number from unnest(string_to_array(" + ids + ", ',')) one(id)"
				+ " cross join lateral (select f.number from " + cases + newest(number) + ") mine)";
	}

	private static String newest(String number) {
		return " and " + number + " < :before order by " + number + " desc limit :limit";
	}

	static Map<String, String> parameters(CaseScope scope) {
		return Map.of("groups", joined(scope.groups()), "units", joined(scope.units()), "parties",
				joined(CaseParticipantService.partyIds(scope.username(), scope.groups())));
	}

	/** Neither groups nor names nor units have commas. */
	private static String joined(Collection<String> ids) {
		return String.join(",", ids);
	}

}
