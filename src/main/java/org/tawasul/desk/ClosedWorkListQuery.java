package org.tawasul.desk;

import java.util.ArrayList;
import java.util.List;

import org.tawasul.access.CaseScope;

/**
 * The SQL of the list of closed cases, the newest first.
 */
final class ClosedWorkListQuery {

	private static final String CLOSED = WorkListTab.CLOSED.condition();

	private ClosedWorkListQuery() {
	}

	/** The query for the numbers of the next cases of the list. */
	static String of(CaseScope scope) {
		return of(scope, "");
	}

	/** The same to be counted: of many units, no more cases are read than are counted. */
	static String toCount(CaseScope scope) {
		return of(scope, " limit :limit");
	}

	private static String of(CaseScope scope, String enough) {
		if (scope.everything()) {
			return "(select f.number from app.case_file f where " + CLOSED + newest("f.number") + ")";
		}
		List<String> reasons = new ArrayList<>();
		if (!scope.units().isEmpty()) {
			reasons.add(each(":units", "app.case_file f where f.unit = one.id and " + CLOSED, "f.number", enough));
		}
		reasons.add(each(":parties", involved(), "i.case_number", ""));
		return String.join("\nunion\n", reasons);
	}

	/**
	 * Walks along what a party had to do with and looks each case up ("offset 0" keeps it
	 * so): a join could walk through all cases to find the few of a party.
	 */
	private static String involved() {
		return "app.involvement i cross join lateral (select f.number from app.case_file f where f.number = i.case_number"
				+ " and " + CLOSED + " offset 0) f where i.party = one.id and not i.open";
	}

	private static String each(String ids, String cases, String number, String enough) {
		return "(select mine.number from unnest(string_to_array(" + ids + ", ',')) one(id)"
				+ " cross join lateral (select f.number from " + cases + newest(number) + ") mine" + enough + ")";
	}

	private static String newest(String number) {
		return " and " + number + " < :number order by " + number + " desc limit :limit";
	}

}
