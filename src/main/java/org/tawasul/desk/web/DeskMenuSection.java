package org.tawasul.desk.web;

import java.util.List;

import org.tawasul.page.DeskPage;
import org.tawasul.page.DeskSection;

/**
 * A menu of the desk as one person sees it.
 *
 * @param section which menu
 * @param pages its pages, at least one
 */
record DeskMenuSection(DeskSection section, List<DeskPage> pages) {

	/** How many things wait on its pages. */
	public long getWaiting() {
		return this.pages.stream().mapToLong((page) -> page.waiting().getAsLong()).sum();
	}

}
