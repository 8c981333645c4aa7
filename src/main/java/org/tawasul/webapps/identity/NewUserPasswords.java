package org.tawasul.webapps.identity;

import org.camunda.bpm.engine.identity.User;
import org.jspecify.annotations.Nullable;

import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/**
 * The first passwords of new users: none until an administrator issues an initial one,
 * except in the demo, where everybody has the one that the README names.
 */
@Component
class NewUserPasswords {

	private static final String DEMO = "Balagh-19996";

	private final boolean demo;

	private @Nullable String hash;

	NewUserPasswords(Environment environment) {
		this.demo = environment.acceptsProfiles(Profiles.of("demo"));
	}

	boolean isDemo() {
		return this.demo;
	}

	void give(User user) {
		if (this.demo) {
			StaffIdentityProvider.setPasswordHash(user, demoHash());
		}
	}

	/** Made once: hashing is slow on purpose, and the demo has hundreds of people. */
	private synchronized String demoHash() {
		String known = this.hash;
		if (known == null) {
			known = new BcryptPasswordEncryptor().stored(DEMO);
			this.hash = known;
		}
		return known;
	}

}
