package org.tawasul.desk;

import java.util.ArrayList;
import java.util.List;

import org.tawasul.access.CaseScope;

/**
 * The SQL of a list of closed cases. Of many units it looks at a window at a time:
 * criteria that hardly any case fulfils never make the database read them all.
 */
final class ClosedWorkListQuery {

	/** This many cases of many units are looked through one by one. */
	static final int WINDOW = 20_000;

	private static final String CLOSED = WorkListTab.CLOSED.condition();

	private static final String OF_UNITS = "f.unit = any(string_to_array(:units, ','))";

	private final CaseScope scope;

	private final WorkListSort sort;

	private final WorkListConditions wanted;

	private final boolean later;

	private final String enough;

	private ClosedWorkListQuery(CaseScope scope, WorkListSort sort, WorkListConditions wanted, boolean later,
			String enough) {
		this.scope = scope;
		this.sort = sort;
		this.wanted = wanted;
		this.later = later;
		this.enough = enough;
	}

	/** The query for the keys of the next cases of the list. */
	static String of(CaseScope scope, WorkListSort sort, WorkListConditions wanted, boolean later) {
		return new ClosedWorkListQuery(scope, sort, wanted, later, "").reasons();
	}

	/** The same to be counted: of many units, no more cases are read than are counted. */
	static String toCount(CaseScope scope, WorkListSort sort, WorkListConditions wanted) {
		return new ClosedWorkListQuery(scope, sort, wanted, false, " limit :limit").reasons();
	}

	/** Whether there may be cases behind the window. */
	static boolean hasWindow(CaseScope scope, WorkListConditions wanted) {
		return WorkListScope.isWide(scope) && !wanted.isEmpty();
	}

	/** The number of the last case of the window, if there are any behind it. */
	static String endOfWindow(WorkListSort sort, boolean later) {
		return "select f.number from app.case_file f where " + CLOSED + (later ? " and " + sort.behind() : "")
				+ sort.byCase() + " offset " + (WINDOW - 1) + " limit 1";
	}

	private String reasons() {
		if (hasWindow(this.scope, this.wanted)) {
			return "(select " + this.sort.key() + " from (select f.* from app.case_file f where " + CLOSED + behind()
					+ this.sort.byCase() + " limit " + WINDOW + ") f where true" + seen() + this.wanted.and()
					+ this.sort.byCase() + " limit :limit)";
		}
		if (this.scope.everything()) {
			return "(" + cases("app.case_file f where " + CLOSED) + ")";
		}
		List<String> reasons = new ArrayList<>();
		if (WorkListScope.isWide(this.scope) && this.sort.order() != WorkListOrder.NUMBER) {
			reasons.add("(" + cases("app.case_file f where " + OF_UNITS + " and " + CLOSED) + ")");
		}
		else if (!this.scope.units().isEmpty()) {
			reasons.add(each(":units", cases("app.case_file f where f.unit = one.id and " + CLOSED), this.enough));
		}
		reasons.add(each(":parties", involved(), ""));
		return String.join("\nunion\n", reasons);
	}

	/** Asked case by case ("offset 0" keeps it so), of the window alone. */
	private String seen() {
		return this.scope.everything() ? ""
				: " and (" + OF_UNITS + " or exists (select from app.involvement i where i.case_number = f.number"
						+ " and i.party = any(string_to_array(:parties, ',')) offset 0))";
	}

	/**
	 * Walks along what a party had to do with and looks each case up ("offset 0" keeps it
	 * so): a join could walk through all cases to find the few of a party. By number, in
	 * the order of the party's own index.
	 */
	private String involved() {
		String walk = (this.sort.order() == WorkListOrder.NUMBER)
				? (this.later ? " and i.case_number" + (this.sort.descending() ? " < " : " > ") + ":number" : "")
						+ " order by i.case_number" + (this.sort.descending() ? " desc" : "")
				: this.sort.byKey("f.");
		return "select f.* from app.involvement i cross join lateral (select " + this.sort.key()
				+ " from app.case_file f where f.number = i.case_number and " + CLOSED + this.wanted.and() + behind()
				+ " offset 0) f where i.party = one.id and not i.open" + walk + " limit :limit";
	}

	private String cases(String from) {
		return "select " + this.sort.key() + " from " + from + this.wanted.and() + behind() + this.sort.byCase()
				+ " limit :limit";
	}

	private String behind() {
		return this.later ? " and " + this.sort.behind() : "";
	}

	private static String each(String ids, String cases, String enough) {
		return "(select mine.* from unnest(string_to_array(" + ids + ", ',')) one(id) cross join lateral (" + cases
				+ ") mine" + enough + ")";
	}

}
