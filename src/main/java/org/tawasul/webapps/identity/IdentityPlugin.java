package org.tawasul.webapps.identity;

import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.spring.boot.starter.util.SpringBootProcessEnginePlugin;
import org.tawasul.language.Messages;

import org.springframework.stereotype.Component;

/**
 * Configures users, groups and passwords of the engine.
 */
@Component
class IdentityPlugin extends SpringBootProcessEnginePlugin {

	/** Such as {@code EDU-01-SAF.coordinators} and {@code camunda-admin}. */
	private static final String IDS = "[A-Za-z0-9][A-Za-z0-9._-]*";

	private final Messages messages;

	IdentityPlugin(Messages messages) {
		this.messages = messages;
	}

	@Override
	public void preInit(SpringProcessEngineConfiguration configuration) {
		configuration.setGeneralResourceWhitelistPattern(IDS);
		configuration.setPasswordEncryptor(StaffIdentityProvider.passwordEncryptor(new BcryptPasswordEncryptor()));
		// Bcrypt salts by itself.
		configuration.setSaltGenerator(() -> "");
		configuration.setIdentityService(new StaffIdentityService(this.messages));
		configuration.setIdentityProviderSessionFactory(StaffIdentityProvider.sessionFactory());
	}

}
