package org.tawasul.mining;

import org.tawasul.access.CaseAccess;
import org.tawasul.access.CurrentUser;
import org.tawasul.access.StaffApplication;
import org.tawasul.access.StaffUser;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/**
 * Who sees the figures of steps: whoever may open Cockpit, which shows them. The cases
 * behind them are for those alone who see every case.
 */
@Component
class FigureAccess {

	private final CurrentUser user;

	private final CaseAccess cases;

	FigureAccess(CurrentUser user, CaseAccess cases) {
		this.user = user;
		this.cases = cases;
	}

	/**
	 * Lets those in who see figures.
	 * @throws ResponseStatusException with 404 for others
	 */
	void requireFigures() {
		require(seesFigures(this.user.get()));
	}

	/**
	 * Lets those in who see figures and every case.
	 * @throws ResponseStatusException with 404 for others
	 */
	void requireCases() {
		require(seesCases());
	}

	/** Whether there is a list behind a number. */
	boolean seesCases() {
		StaffUser viewer = this.user.get();
		return seesFigures(viewer) && this.cases.scope(viewer).everything();
	}

	static boolean seesFigures(StaffUser viewer) {
		return StaffApplication.of(viewer).contains(StaffApplication.COCKPIT);
	}

	private static void require(boolean allowed) {
		if (!allowed) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
	}

}
