package org.tawasul.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.tawasul.access.CaseScope;
import org.tawasul.casefile.CaseLink;
import org.tawasul.casefile.Importance;

/**
 * The SQL of a list of open cases: for each reason to see a case a short scan in the
 * order of the list. A case is new for whoever has it until they open it; for those whom
 * it has left, and for those above, it is pending. Those who watch over every unit see as
 * new what nobody of its level has opened.
 */
final class OpenWorkListQuery {

	private static final String GROUPS = "string_to_array(:groups, ',')";

	private static final String MINE = "coalesce(f.handlers, '') = any(" + GROUPS + ")";

	/**
	 * Asked of linked cases only, and of none that no case is less important than: its
	 * link, then its main case. A join could walk through all cases instead.
	 */
	private static final String ABOVE_MAIN = "f.importance <> '" + Importance.NORMAL + "' and (select " + rank("m")
			+ " from app.case_file m where m.number = (select l.main_number from app.case_link l"
			+ " where l.case_number = f.number and l.ended_at is null)) > " + rank("f");

	/**
	 * A case that waits for its main case stands below that one, not beside it, unless it
	 * has become the more important one: then the main case alone would hide it.
	 */
	private static final String UNLINKED = " and (f.status <> '" + CaseLink.STATUS + "' or " + ABOVE_MAIN + ")";

	private static final String OTHERS = "coalesce(f.handlers, '') <> all(" + GROUPS + ")";

	private final CaseScope scope;

	private final WorkListFilter filter;

	private final String wanted;

	private final boolean later;

	private final String enough;

	private OpenWorkListQuery(CaseScope scope, WorkListFilter filter, WorkListConditions conditions, boolean later,
			String enough) {
		this.scope = scope;
		this.filter = filter;
		boolean linkedToo = filter.criteria().mark().filter(WorkListCriteria.Mark.LINKED::equals).isPresent();
		this.wanted = conditions.and() + (linkedToo ? "" : UNLINKED);
		this.later = later;
		this.enough = enough;
	}

	/**
	 * The query for the keys of the next cases of a list.
	 * @param later behind the place in the parameters
	 * @return nothing where nobody could be shown anything
	 */
	static Optional<String> of(CaseScope scope, WorkListFilter filter, WorkListConditions conditions, boolean later) {
		return union(new OpenWorkListQuery(scope, filter, conditions, later, "").reasons());
	}

	/** The same to be counted: of many units, no more cases are read than are counted. */
	static Optional<String> toCount(CaseScope scope, WorkListFilter filter, WorkListConditions conditions) {
		return union(new OpenWorkListQuery(scope, filter.toCount(), conditions, false, " limit :limit").reasons());
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
			reasons.add(all(opened() + elsewhere()));
			return reasons;
		}
		if (this.filter.holder() == WorkListHolder.ANYBODY) {
			reasons.add(each(":groups", "f.handlers = one.id and " + opened()));
		}
		if (this.filter.tab() != WorkListTab.NEW) {
			addPending(reasons);
		}
		return reasons;
	}

	private void addPending(List<String> reasons) {
		String cases = pending() + elsewhere();
		if (WorkListScope.isWide(this.scope) && this.filter.sort().order() != WorkListOrder.URGENCY) {
			reasons.add(all("f.unit = any(string_to_array(:units, ',')) and " + cases));
		}
		else if (!this.scope.units().isEmpty()) {
			reasons.add(each(":units", "f.unit = one.id and " + cases));
		}
		reasons.add(involved(cases));
	}

	/** For those who have the cases, or watch over them. */
	private String opened() {
		return this.filter.tab().condition();
	}

	/** Whatever is not new for who is looking; on the tab of all open cases, all. */
	private String pending() {
		return (this.filter.tab() == WorkListTab.OPEN) ? opened()
				: WorkListTab.ANY_OPEN + " and not (f.opened_at is null and " + MINE + ")";
	}

	private String elsewhere() {
		return (this.filter.holder() == WorkListHolder.OTHERS) ? " and " + OTHERS : "";
	}

	private String all(String condition) {
		return "(select " + key() + " from app.case_file f where " + page(condition) + ")";
	}

	private String each(String ids, String condition) {
		return "(select mine.* from unnest(string_to_array(" + ids + ", ',')) one(id) cross join lateral "
				+ all(condition) + " mine" + this.enough + ")";
	}

	/**
	 * Looks each case up that a party has to do with ("offset 0" keeps it so): a join
	 * could walk through all cases to find the few of a party.
	 */
	private String involved(String condition) {
		return "(select mine.* from unnest(string_to_array(:parties, ',')) one(id) cross join lateral (select f.*"
				+ " from app.involvement i cross join lateral (select " + key()
				+ " from app.case_file f where f.number = i.case_number and " + condition + this.wanted + behind()
				+ " offset 0) f where i.party = one.id and i.open" + this.filter.sort().byKey("f.")
				+ " limit :limit) mine)";
	}

	private String page(String condition) {
		return condition + this.wanted + behind() + this.filter.sort().byCase() + " limit :limit";
	}

	private String behind() {
		return this.later ? " and " + this.filter.sort().behind() : "";
	}

	private String key() {
		return this.filter.sort().key();
	}

	/** The most important first. */
	private static String rank(String alias) {
		return WorkListOrder.URGENCY.expressions().get(0).replace("f.", alias + ".");
	}

}
