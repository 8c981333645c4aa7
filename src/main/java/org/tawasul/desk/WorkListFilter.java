package org.tawasul.desk;

/**
 * Which list.
 *
 * @param tab new, pending, all open, or closed
 * @param holder who has its cases; nobody has closed ones
 * @param criteria which of them
 * @param sort in which order
 */
public record WorkListFilter(WorkListTab tab, WorkListHolder holder, WorkListCriteria criteria, WorkListSort sort) {

	/**
	 * Everything on a tab.
	 * @param tab the tab
	 * @return the list of whatever somebody may see there
	 */
	public static WorkListFilter of(WorkListTab tab) {
		return of(tab, WorkListHolder.ANYBODY);
	}

	/**
	 * Everything on a tab that somebody has.
	 * @param tab the tab
	 * @param holder who has the cases
	 * @return the list
	 */
	public static WorkListFilter of(WorkListTab tab, WorkListHolder holder) {
		return new WorkListFilter(tab, holder, WorkListCriteria.ALL, WorkListSort.of(tab));
	}

	WorkListFilter with(WorkListCriteria other) {
		return new WorkListFilter(this.tab, this.holder, other, this.sort);
	}

	WorkListFilter with(WorkListSort other) {
		return new WorkListFilter(this.tab, this.holder, this.criteria, other);
	}

	/** How to look for cases when only their number counts: along a deadline's index. */
	WorkListFilter toCount() {
		WorkListOrder order = this.criteria.time().isPresent() ? WorkListOrder.DUE : WorkListOrder.URGENCY;
		return this.tab.isOpen()
				? new WorkListFilter(this.tab, this.holder, this.criteria, new WorkListSort(order, false))
				: new WorkListFilter(this.tab, this.holder, this.criteria, WorkListSort.of(this.tab));
	}

}
