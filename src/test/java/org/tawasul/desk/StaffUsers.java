package org.tawasul.desk;

import org.tawasul.directory.Role;

import org.springframework.test.web.servlet.request.RequestPostProcessor;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

/**
 * Signs people of the demo ministry in, as the sign-in page would.
 */
final class StaffUsers {

	static final RequestPostProcessor COORDINATOR = as("coordinator", Role.COORDINATOR);

	static final RequestPostProcessor COORDINATOR_14 = as("coordinator14", Role.COORDINATOR);

	static final RequestPostProcessor HEAD = as("head", Role.HEAD);

	static final RequestPostProcessor DIRECTOR = as("director", Role.HEAD);

	static final RequestPostProcessor CARE = as("care", Role.CARE_OFFICER);

	static final RequestPostProcessor OPERATIONS = as("operations", Role.OPERATIONS);

	static final RequestPostProcessor MANAGER = as("manager", Role.MANAGER);

	static final RequestPostProcessor MINISTER_OFFICE = as("offmin.officer1", Role.MINISTER_OFFICE);

	static final RequestPostProcessor AGENT = as("agent", Role.AGENT);

	static final RequestPostProcessor OWNER = as("owner", Role.PROCESS_OWNER);

	static final RequestPostProcessor ADMIN = as("admin", Role.ADMINISTRATOR);

	private StaffUsers() {
	}

	static RequestPostProcessor as(String username, Role role) {
		return user(username).roles(role.name());
	}

}
