package org.tawasul.desk.web;

import org.tawasul.access.CaseAccess;
import org.tawasul.access.CurrentUser;
import org.tawasul.directory.Role;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ResponseStatusException;

/**
 * Two of the manual's menus, and where they lead for now: meetings with the Minister are
 * asked for at the care centre, and the call centre works with the pages of the portal
 * and the status of a case.
 */
@Controller
class LandingPagesController {

	private final CurrentUser user;

	private final CaseAccess access;

	LandingPagesController(CurrentUser user, CaseAccess access) {
		this.user = user;
		this.access = access;
	}

	@GetMapping("/desk/calls")
	String calls() {
		return only(this.user.get().hasAnyRole(Role.AGENT, Role.CARE_OFFICER), "desk/calls");
	}

	private static String only(boolean allowed, String page) {
		if (!allowed) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		return page;
	}

}
