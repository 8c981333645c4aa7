package org.tawasul.access;

import java.util.EnumSet;
import java.util.Set;

import org.tawasul.directory.Role;

import org.springframework.test.web.servlet.request.RequestPostProcessor;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

/**
 * People of the demo ministry, one of each kind, and the cases that they may see.
 */
enum StaffMember {

	COORDINATOR("coordinator", Role.COORDINATOR, EnumSet.of(CasePlace.OWN_UNIT, CasePlace.OWN_UNIT_CLOSED)),

	COORDINATOR_OF_ANOTHER_REGION("coordinator14", Role.COORDINATOR, EnumSet.noneOf(CasePlace.class)),

	HEAD_OF_UNIT("head", Role.HEAD, EnumSet.of(CasePlace.OWN_UNIT, CasePlace.OWN_UNIT_CLOSED)),

	HEAD_OF_DIRECTORATE("director", Role.HEAD,
			EnumSet.of(CasePlace.OWN_UNIT, CasePlace.OWN_UNIT_CLOSED, CasePlace.OTHER_UNIT)),

	HEAD_OF_AGENCY("undersecretary", Role.HEAD, EnumSet.allOf(CasePlace.class)),

	MINISTER("minister", Role.HEAD, EnumSet.allOf(CasePlace.class)),

	MINISTERS_OFFICE("offmin.officer1", Role.MINISTER_OFFICE, EnumSet.noneOf(CasePlace.class)),

	CARE_CENTRE("care", Role.CARE_OFFICER, EnumSet.allOf(CasePlace.class)),

	OPERATIONS_ROOM("operations", Role.OPERATIONS, EnumSet.allOf(CasePlace.class)),

	MANAGER("manager", Role.MANAGER, EnumSet.allOf(CasePlace.class)),

	CALL_CENTRE("agent", Role.AGENT, EnumSet.noneOf(CasePlace.class)),

	PROCESS_OWNER("owner", Role.PROCESS_OWNER, EnumSet.noneOf(CasePlace.class)),

	ADMINISTRATOR("admin", Role.ADMINISTRATOR, EnumSet.noneOf(CasePlace.class));

	private final String username;

	private final Role role;

	private final Set<CasePlace> sees;

	StaffMember(String username, Role role, Set<CasePlace> sees) {
		this.username = username;
		this.role = role;
		this.sees = sees;
	}

	Role role() {
		return this.role;
	}

	boolean sees(CasePlace place) {
		return this.sees.contains(place);
	}

	boolean answersCallers() {
		return this.role == Role.AGENT;
	}

	RequestPostProcessor signedIn() {
		return user(this.username).roles(this.role.name());
	}

}
