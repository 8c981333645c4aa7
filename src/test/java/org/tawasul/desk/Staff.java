package org.tawasul.desk;

import org.tawasul.directory.Duty;

import org.springframework.test.web.servlet.request.RequestPostProcessor;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

/**
 * Signs people of the demo ministry in, as the sign-in page would.
 */
final class Staff {

	static final RequestPostProcessor COORDINATOR = as("coordinator", Duty.COORDINATOR);

	static final RequestPostProcessor COORDINATOR_14 = as("coordinator14", Duty.COORDINATOR);

	static final RequestPostProcessor HEAD = as("head", Duty.HEAD);

	static final RequestPostProcessor DIRECTOR = as("director", Duty.HEAD);

	static final RequestPostProcessor CARE = as("care", Duty.CARE_OFFICER);

	static final RequestPostProcessor OPERATIONS = as("operations", Duty.OPERATIONS);

	static final RequestPostProcessor MANAGER = as("manager", Duty.MANAGER);

	static final RequestPostProcessor MINISTER_OFFICE = as("offmin.officer1", Duty.MINISTER_OFFICE);

	static final RequestPostProcessor AGENT = as("agent", Duty.AGENT);

	static final RequestPostProcessor OWNER = as("owner", Duty.PROCESS_OWNER);

	static final RequestPostProcessor ADMIN = as("admin", Duty.ADMINISTRATOR);

	private Staff() {
	}

	static RequestPostProcessor as(String username, Duty duty) {
		return user(username).roles(duty.name());
	}

}
