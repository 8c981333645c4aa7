package org.tawasul.webapps.identity;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.tawasul.directory.Duty;
import org.tawasul.directory.Foundation;
import org.tawasul.directory.Ministry;
import org.tawasul.directory.Person;

import org.springframework.stereotype.Component;

/**
 * Sees to it that there is an administrator who can sign in. A demo has one already; any
 * other new installation gets one from the settings, or does not start.
 */
@Component
class FirstAdministrator {

	private final AdministratorSettings settings;

	private final NewcomerPasswords newcomers;

	private final Ministry ministry;

	private final Foundation foundation;

	private final IdentityService identities;

	FirstAdministrator(AdministratorSettings settings, NewcomerPasswords newcomers, Ministry ministry,
			Foundation foundation, IdentityService identities) {
		this.settings = settings;
		this.newcomers = newcomers;
		this.ministry = ministry;
		this.foundation = foundation;
		this.identities = identities;
	}

	/**
	 * Makes the person of the settings an administrator where nobody is.
	 * @throws AdministratorMissing if there is none and the settings name no password
	 */
	void enterInDirectory() {
		if (this.newcomers.isDemo() || someAdministratorHasPassword()) {
			return;
		}
		if (password().isEmpty()) {
			throw new AdministratorMissing(this.settings.username());
		}
		this.foundation.appointAdministrator(this.settings.username());
	}

	/** Gives them the password of the settings, unless they or somebody else has one. */
	void givePassword() {
		if (this.newcomers.isDemo() || someAdministratorHasPassword()) {
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
			.filter((username) -> this.ministry.dutiesOf(username).contains(Duty.ADMINISTRATOR))
			.map((username) -> this.identities.createUserQuery().userId(username).singleResult())
			.anyMatch((user) -> user != null && user.getPassword() != null);
	}

	private String password() {
		String password = this.settings.password();
		return (password != null) ? password : "";
	}

}
