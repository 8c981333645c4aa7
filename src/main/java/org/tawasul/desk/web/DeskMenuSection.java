package org.tawasul.desk.web;

import java.util.List;

import org.tawasul.page.DeskSection;

/**
 * A menu of the desk as one person sees it.
 *
 * @param section which menu
 * @param pages its pages, at least one
 */
record DeskMenuSection(DeskSection section, List<DeskMenuPage> pages) {

	/** How many things wait on its pages. */
	public long getWaiting() {
		return this.pages.stream().mapToLong(DeskMenuPage::waiting).sum();
	}

	/**
	 * A page of the menu.
	 *
	 * @param label the key of its name in the bundles
	 * @param waiting how many things wait there
	 */
	record DeskMenuPage(String path, String label, long waiting) {

	}

}
