package org.tawasul.desk.web;

import org.jspecify.annotations.Nullable;
import org.tawasul.access.CaseAccess;
import org.tawasul.access.CurrentUser;
import org.tawasul.access.EngineEndpoints;
import org.tawasul.access.StaffApplication;
import org.tawasul.access.StaffUser;
import org.tawasul.casefile.CaseNumber;

import org.springframework.stereotype.Component;

/**
 * The way from a case to its process, for those who may look there.
 */
@Component("cockpitLinks")
class CockpitLinks {

	private final CurrentUser user;

	private final CaseAccess access;

	private final EngineEndpoints engine;

	CockpitLinks(CurrentUser user, CaseAccess access, EngineEndpoints engine) {
		this.user = user;
		this.access = access;
		this.engine = engine;
	}

	/**
	 * Where Cockpit shows a case, open or closed.
	 * @param number the case
	 * @return its address, or null for whoever may not open Cockpit
	 */
	public @Nullable String ofCase(CaseNumber number) {
		StaffUser viewer = this.user.get();
		boolean may = StaffApplication.of(viewer).contains(StaffApplication.COCKPIT)
				&& this.access.scope(viewer).everything();
		return may ? this.engine.path(StaffApplication.COCKPIT) + "#/case/" + number : null;
	}

}
