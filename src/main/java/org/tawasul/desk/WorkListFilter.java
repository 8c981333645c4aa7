package org.tawasul.desk;

/**
 * Which list.
 *
 * @param tab new, pending or closed
 * @param holder who has its cases; nobody has closed ones
 */
public record WorkListFilter(WorkListTab tab, WorkListHolder holder) {

	/**
	 * Everything on a tab.
	 * @param tab the tab
	 * @return the list of whatever somebody may see there
	 */
	public static WorkListFilter of(WorkListTab tab) {
		return new WorkListFilter(tab, WorkListHolder.ANYBODY);
	}

}
