package org.tawasul.webapps.permission;

import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.spring.boot.starter.util.SpringBootProcessEnginePlugin;

import org.springframework.stereotype.Component;

/**
 * Replaces the authorizations that the engine creates by itself, and has those who ask
 * for tasks by them answered in time.
 */
@Component
class PermissionPlugin extends SpringBootProcessEnginePlugin {

	@Override
	public void preInit(SpringProcessEngineConfiguration configuration) {
		configuration.setResourceAuthorizationProvider(new CandidateGroupAuthorizationProvider());
	}

	@Override
	public void postInit(SpringProcessEngineConfiguration configuration) {
		configuration.getSqlSessionFactory().getConfiguration().addInterceptor(new AuthorizedQueryPlans());
	}

}
