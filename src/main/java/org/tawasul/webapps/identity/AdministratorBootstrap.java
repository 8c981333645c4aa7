package org.tawasul.webapps.identity;

import java.util.Map;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.tawasul.audit.AuditAction;
import org.tawasul.audit.AuditTrail;
import org.tawasul.directory.DirectoryBootstrap;
import org.tawasul.directory.MinistryDirectory;
import org.tawasul.directory.Person;
import org.tawasul.directory.Role;

import org.springframework.stereotype.Component;

/**
 * Ensures that there is an administrator who can sign in. The demo has one; any other new
 * installation gets one from the settings, or does not start.
 */
@Component
class AdministratorBootstrap {

	private final AdministratorProperties settings;

	private final NewUserPasswords newUserPasswords;

	private final MinistryDirectory ministry;

	private final DirectoryBootstrap directoryBootstrap;

	private final IdentityService identities;

	private final AuditTrail audit;

	AdministratorBootstrap(AdministratorProperties settings, NewUserPasswords newUserPasswords,
			MinistryDirectory ministry, DirectoryBootstrap directoryBootstrap, IdentityService identities,
			AuditTrail audit) {
		this.audit = audit;
		this.settings = settings;
		this.newUserPasswords = newUserPasswords;
		this.ministry = ministry;
		this.directoryBootstrap = directoryBootstrap;
		this.identities = identities;
	}

	/**
	 * Appoints the person of the settings where there is no administrator.
	 * @throws AdministratorMissingException if there is none and the settings name no
	 * password
	 */
	void appointAdministrator() {
		if (this.newUserPasswords.isDemo() || someAdministratorHasPassword()) {
			return;
		}
		if (password().isEmpty()) {
			throw new AdministratorMissingException(this.settings.username());
		}
		this.directoryBootstrap.appointAdministrator(this.settings.username());
		this.audit.record(AuditAction.ADMINISTRATOR_CREATED, this.settings.username(), Map.of());
	}

	/** Sets the password of the settings, unless some administrator has one. */
	void setPassword() {
		if (this.newUserPasswords.isDemo() || someAdministratorHasPassword()) {
			return;
		}
		User user = this.identities.createUserQuery().userId(this.settings.username()).singleResult();
		user.setPassword(password());
		this.identities.saveUser(user);
	}

	private boolean someAdministratorHasPassword() {
		return this.ministry.people()
			.stream()
			.map(Person::username)
			.filter((username) -> this.ministry.rolesOf(username).contains(Role.ADMINISTRATOR))
			.map((username) -> this.identities.createUserQuery().userId(username).singleResult())
			.anyMatch((user) -> user != null && user.getPassword() != null);
	}

	private String password() {
		String password = this.settings.password();
		return (password != null) ? password : "";
	}

}
