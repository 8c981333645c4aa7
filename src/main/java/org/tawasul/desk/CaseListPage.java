package org.tawasul.desk;

import java.util.List;
import java.util.Optional;

/**
 * One page of a list.
 *
 * @param cases at most a page of them
 * @param next the place behind which further ones may follow, or nothing at the end
 */
public record CaseListPage(List<CaseListItem> cases, Optional<WorkListPosition> next) {

	/** Maximum number of cases on a page. */
	public static final int PAGE = 25;

	static CaseListPage of(List<CaseListItem> found, WorkListOrder order) {
		if (found.size() <= PAGE) {
			return new CaseListPage(found, Optional.empty());
		}
		List<CaseListItem> shown = List.copyOf(found.subList(0, PAGE));
		return new CaseListPage(shown, Optional.of(WorkListPosition.of(shown.get(PAGE - 1), order)));
	}

	/**
	 * Whether further cases may follow.
	 * @return false at the end
	 */
	public boolean more() {
		return this.next.isPresent();
	}

}
