package org.tawasul.webapps.identity;

import org.camunda.bpm.engine.IdentityService;
import org.tawasul.access.PasswordChecker;

import org.springframework.stereotype.Component;

/**
 * Checks passwords of the staff against the engine's users.
 */
@Component
class EnginePasswordChecker implements PasswordChecker {

	private final IdentityService identities;

	private final EngineStaffPasswordService staffPasswords;

	EnginePasswordChecker(IdentityService identities, EngineStaffPasswordService staffPasswords) {
		this.identities = identities;
		this.staffPasswords = staffPasswords;
	}

	@Override
	public boolean matches(String username, String password) {
		return this.identities.checkPassword(username, password) && !this.staffPasswords.isExpired(username);
	}

}
