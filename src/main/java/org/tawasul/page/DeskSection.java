package org.tawasul.page;

import java.util.Locale;

/**
 * The menus of the staff's desk. The first seven are those of the coordinators' manual,
 * in its order (version 1.1, part 3); the last holds what only runs the system.
 */
public enum DeskSection {

	BASIC_DATA, REQUESTS, INDICATORS, REPORTS, MEETINGS, INCIDENTS, CALLS, SYSTEM;

	/**
	 * The key of its name in the bundles.
	 * @return for example {@code page.section.basic-data}
	 */
	public String label() {
		return "page.section." + name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
