package org.tawasul.desk;

import java.util.List;

/**
 * One page of a list.
 *
 * @param cases at most a page of them
 * @param more whether further ones follow
 */
public record CaseListPage(List<CaseListItem> cases, boolean more) {

	/** Maximum number of cases on a page. */
	public static final int PAGE = 25;

	static CaseListPage of(List<CaseListItem> found) {
		boolean more = found.size() > PAGE;
		return new CaseListPage(more ? List.copyOf(found.subList(0, PAGE)) : found, more);
	}

	/**
	 * The last case of the page: the next page begins behind it.
	 * @return its place in the list
	 */
	public WorkListPosition last() {
		return this.cases.get(this.cases.size() - 1).position();
	}

}
