package org.tawasul.desk;

import org.tawasul.access.CaseScope;

/**
 * Whether somebody sees so many units' cases that a list is found along the index of all
 * cases rather than unit by unit.
 */
final class WorkListScope {

	/** Each unit costs a scan of its own; a tenth of all units is in every page. */
	private static final int WIDE = 20;

	private WorkListScope() {
	}

	static boolean isWide(CaseScope scope) {
		return scope.everything() || scope.units().size() > WIDE;
	}

}
