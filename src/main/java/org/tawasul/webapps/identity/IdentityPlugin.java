package org.tawasul.webapps.identity;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.GenericManagerFactory;

import org.springframework.stereotype.Component;

/**
 * Makes the engine keep our kind of users, groups and passwords.
 */
@Component
class IdentityPlugin extends AbstractProcessEnginePlugin {

	/** Such as {@code EDU-01-SAF.coordinators} and {@code camunda-admin}. */
	private static final String IDS = "[A-Za-z0-9][A-Za-z0-9._-]*";

	@Override
	public void preInit(ProcessEngineConfigurationImpl configuration) {
		configuration.setGeneralResourceWhitelistPattern(IDS);
		configuration.setPasswordEncryptor(new BcryptPasswordEncryptor());
		// Bcrypt salts by itself; a second salt would only make the password longer.
		configuration.setSaltGenerator(() -> "");
		configuration.setIdentityProviderSessionFactory(new GenericManagerFactory(StaffIdentityProvider.class));
	}

}
