package org.tawasul.desk;

import java.util.ArrayList;
import java.util.List;

import org.tawasul.access.CaseScope;

/**
 * The SQL of a list of closed cases. With criteria it looks at a window at a time: of
 * many units along the list, of few at the next ones of each unit and party, by their
 * numbers. Criteria that hardly any case fulfils never make the database read them all.
 */
final class ClosedWorkListQuery {

	/** This many cases are looked through one by one. */
	static final int WINDOW = 20_000;

	private static final String CLOSED = WorkListTab.CLOSED.condition();

	private static final String OF_UNITS = "f.unit = any(string_to_array(:units, ','))";

	private final CaseScope scope;

	private final WorkListSort sort;

	private final WorkListConditions wanted;

	private final boolean along;

	private final int window;

	private boolean later;

	private String enough = "";

	/**
	 * A list.
	 * @param large whether somebody of few units has more cases than fit into a window
	 * @param window number of cases in a window
	 */
	ClosedWorkListQuery(CaseScope scope, WorkListSort sort, WorkListConditions wanted, boolean large, int window) {
		this.scope = scope;
		this.sort = sort;
		this.wanted = wanted;
		boolean wide = WorkListScope.isWide(scope);
		this.along = wide ? !wanted.isEmpty() : large && !isByNumber();
		this.window = window;
	}

	/** The query for the keys of the next cases of the list. */
	static String of(CaseScope scope, WorkListSort sort, WorkListConditions wanted, boolean later) {
		return new ClosedWorkListQuery(scope, sort, wanted, false, WINDOW).page(later);
	}

	/**
	 * Whether the answer depends on somebody having more cases than fit into a window.
	 */
	static boolean asksForSize(CaseScope scope, WorkListSort sort) {
		return !WorkListScope.isWide(scope) && sort.order() != WorkListOrder.NUMBER;
	}

	/** The query for the keys of the next cases of the list. */
	String page(boolean later) {
		this.later = later;
		this.enough = "";
		return reasons();
	}

	/** The same to be counted: of many units, no more cases are read than are counted. */
	String toCount() {
		this.later = false;
		this.enough = " limit :limit";
		return reasons();
	}

	/** Whether there may be cases behind the window. */
	boolean hasWindow() {
		return this.along || !this.wanted.isEmpty() && isByNumber();
	}

	/** Whether what was found may lie behind the end of a window. */
	boolean mayReachBeyond() {
		return !this.along;
	}

	/** Whether a case comes before the end of the windows, so that none is missing. */
	boolean isWithin(long number, long end) {
		return this.along || (this.sort.descending() ? number >= end : number <= end);
	}

	/**
	 * The number of the last case of the window, if there are any behind it: of several
	 * windows the first to end.
	 */
	String endOfWindow(boolean later) {
		this.later = later;
		return this.along
				? "select f.number from app.case_file f where " + CLOSED + behind() + this.sort.byCase() + end()
				: "select number from (" + ends() + ") ends where number is not null order by number"
						+ (this.sort.descending() ? " desc" : "") + " limit 1";
	}

	private String ends() {
		return "select (select f.number from app.case_file f where f.unit = one.id and " + CLOSED + behind()
				+ this.sort.byCase() + end() + ") as number from unnest(string_to_array(:units, ',')) one(id)"
				+ " union all select (select i.case_number from app.involvement i where i.party = one.id and not i.open"
				+ laterInvolved() + " order by i.case_number" + (this.sort.descending() ? " desc" : "") + end()
				+ ") from unnest(string_to_array(:parties, ',')) one(id)";
	}

	private String end() {
		return " offset " + (this.window - 1) + " limit 1";
	}

	private String reasons() {
		if (this.along) {
			return found(window("app.case_file f where true", "f.number", true) + seen());
		}
		if (this.scope.everything()) {
			return found("app.case_file f where " + CLOSED);
		}
		List<String> reasons = new ArrayList<>();
		if (WorkListScope.isWide(this.scope) && !isByNumber()) {
			reasons.add(found("app.case_file f where " + OF_UNITS + " and " + CLOSED));
		}
		else if (!this.scope.units().isEmpty()) {
			reasons.add(each(":units", found(window("app.case_file f where f.unit = one.id", "f.number", false)),
					this.enough));
		}
		reasons.add(each(":parties", found(involved()), ""));
		return String.join("\nunion\n", reasons);
	}

	/**
	 * A window of cases: in the order of the list, or of few units the newest ones, which
	 * are then sorted.
	 */
	private String window(String cases, String number, boolean sorted) {
		String order = (sorted || isByNumber()) ? behind() + this.sort.byCase() : " order by " + number + " desc";
		return "(select f.* from " + cases + " and " + CLOSED + order + " limit " + this.window + ") f where true";
	}

	/** Asked case by case ("offset 0" keeps it so), of the window alone. */
	private String seen() {
		return this.scope.everything() ? ""
				: " and (" + OF_UNITS + " or exists (select from app.involvement i where i.case_number = f.number"
						+ " and i.party = any(string_to_array(:parties, ',')) offset 0))";
	}

	/**
	 * Walks along what a party had to do with and looks each case up ("offset 0" keeps it
	 * so): a join could walk through all cases to find the few of a party.
	 */
	private String involved() {
		String direction = (this.sort.descending() || !isByNumber()) ? " desc" : "";
		return "(select f.* from (select i.case_number from app.involvement i where i.party = one.id and not i.open"
				+ laterInvolved() + " order by i.case_number" + direction + " limit " + this.window
				+ ") i cross join lateral" + " (select f.* from app.case_file f where f.number = i.case_number and "
				+ CLOSED + this.wanted.and() + behind() + " offset 0) f order by i.case_number" + direction
				+ (isByNumber() ? " limit :limit" : "") + ") f where true";
	}

	private String laterInvolved() {
		return (this.later && isByNumber())
				? " and i.case_number" + (this.sort.descending() ? " < " : " > ") + ":number" : "";
	}

	private boolean isByNumber() {
		return this.sort.order() == WorkListOrder.NUMBER;
	}

	private String found(String from) {
		return "(select " + this.sort.key() + " from " + from + this.wanted.and() + behind() + this.sort.byCase()
				+ " limit :limit)";
	}

	private String behind() {
		return this.later ? " and " + this.sort.behind() : "";
	}

	private static String each(String ids, String cases, String enough) {
		return "(select mine.* from unnest(string_to_array(" + ids + ", ',')) one(id) cross join lateral " + cases
				+ " mine" + enough + ")";
	}

}
