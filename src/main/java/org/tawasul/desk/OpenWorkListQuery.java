package org.tawasul.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.tawasul.access.CaseScope;

/**
 * The SQL of a list of open cases: the most important first, of these the one with the
 * least time left. A case is new for whoever has it until they open it; for those whom it
 * has left, and for those above, it is pending. Those who watch over every unit see as
 * new what nobody of its level has opened.
 */
final class OpenWorkListQuery {

	private static final String URGENCY = "(case f.importance when 'VERY_IMPORTANT' then 0 when 'IMPORTANT' then 1 else 2 end)";

	private static final String DUE = "coalesce(f.due_at, timestamptz 'infinity')";

	private static final String KEY = "f.number, " + URGENCY + " as urgency, " + DUE + " as due";

	private static final String PAGE = " and (" + URGENCY + ", " + DUE
			+ ", f.number) > (:urgency, :due, :number) order by " + URGENCY + ", " + DUE + ", f.number limit :limit";

	private static final String GROUPS = "string_to_array(:groups, ',')";

	private static final String MINE = "coalesce(f.handlers, '') = any(" + GROUPS + ")";

	private static final String OTHERS = "coalesce(f.handlers, '') <> all(" + GROUPS + ")";

	private static final String URGENT_INCIDENT = "f.type = 'INCIDENT' and " + URGENCY + " = 0";

	private final CaseScope scope;

	private final WorkListFilter filter;

	private final String enough;

	private OpenWorkListQuery(CaseScope scope, WorkListFilter filter, String enough) {
		this.scope = scope;
		this.filter = filter;
		this.enough = enough;
	}

	/**
	 * The query for number, urgency and due date of the next cases of a list.
	 * @return nothing where nobody could be shown anything
	 */
	static Optional<String> of(CaseScope scope, WorkListFilter filter) {
		return union(new OpenWorkListQuery(scope, filter, "").reasons());
	}

	/** The same to be counted: of many units, no more cases are read than are counted. */
	static Optional<String> toCount(CaseScope scope, WorkListFilter filter) {
		return union(new OpenWorkListQuery(scope, filter, " limit :limit").reasons());
	}

	private static Optional<String> union(List<String> reasons) {
		return reasons.isEmpty() ? Optional.empty() : Optional.of(String.join("\nunion\n", reasons));
	}

	private List<String> reasons() {
		List<String> reasons = new ArrayList<>();
		if (this.filter.holder() == WorkListHolder.VIEWER) {
			reasons.add(each(":groups", "f.handlers = one.id and " + opened()));
			return reasons;
		}
		if (this.scope.everything()) {
			reasons.add("(select " + KEY + " from app.case_file f where " + opened() + elsewhere() + PAGE + ")");
			return reasons;
		}
		if (this.scope.urgentIncidents()) {
			reasons.add("(select " + KEY + " from app.case_file f where " + URGENT_INCIDENT + " and " + opened()
					+ elsewhere() + PAGE + ")");
		}
		if (this.filter.holder() == WorkListHolder.ANYBODY) {
			reasons.add(each(":groups", "f.handlers = one.id and " + opened()));
		}
		if (this.filter.tab() == WorkListTab.PENDING) {
			addPending(reasons);
		}
		return reasons;
	}

	private void addPending(List<String> reasons) {
		if (!this.scope.units().isEmpty()) {
			reasons.add(each(":units", "f.unit = one.id and " + pending() + elsewhere()));
		}
		reasons.add(involved());
	}

	/** For those who have the cases, or watch over them. */
	private String opened() {
		return this.filter.tab().condition();
	}

	/** Whatever is not new for who is looking. */
	private String pending() {
		return WorkListTab.OPEN + " and not (f.opened_at is null and (" + MINE
				+ (this.scope.urgentIncidents() ? " or (" + URGENT_INCIDENT + ")" : "") + "))";
	}

	private String elsewhere() {
		return (this.filter.holder() == WorkListHolder.OTHERS) ? " and " + OTHERS : "";
	}

	/**
	 * Looks each case up that a party has to do with ("offset 0" keeps it so): a join
	 * could walk through all cases to find the few of a party.
	 */
	private String involved() {
		return "(select mine.* from unnest(string_to_array(:parties, ',')) one(id) cross join lateral (select f.*"
				+ " from app.involvement i cross join lateral (select " + KEY
				+ " from app.case_file f where f.number = i.case_number and " + pending() + elsewhere() + " and ("
				+ URGENCY + ", " + DUE + ", f.number) > (:urgency, :due, :number) offset 0) f"
				+ " where i.party = one.id and i.open order by f.urgency, f.due, f.number limit :limit) mine)";
	}

	private String each(String ids, String condition) {
		return "(select mine.* from unnest(string_to_array(" + ids + ", ',')) one(id) cross join lateral (select " + KEY
				+ " from app.case_file f where " + condition + PAGE + ") mine" + this.enough + ")";
	}

}
