package org.tawasul.webapps.permission;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

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
		var sessions = new ArrayList<>(
				Objects.requireNonNullElse(configuration.getCustomSessionFactories(), List.of()));
		sessions.add(AllGroupsAuthorizationManager.factory());
		configuration.setCustomSessionFactories(sessions);
	}

	@Override
	public void postInit(SpringProcessEngineConfiguration configuration) {
		configuration.getSqlSessionFactory().getConfiguration().addInterceptor(new AuthorizedQueryPlans());
	}

}
