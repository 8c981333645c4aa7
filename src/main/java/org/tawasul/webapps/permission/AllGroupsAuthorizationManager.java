package org.tawasul.webapps.permission;

import java.util.List;

import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;
import org.jspecify.annotations.Nullable;

/**
 * Looks permissions up by all groups of whoever asks. The engine reads first, with each
 * command, for which groups there are any at all, and asks by those only: with a
 * permission for each open task and some hundred groups that takes longer than all else
 * that a completed task asks the database. People have a handful of groups, and one
 * without permissions finds none either way.
 */
final class AllGroupsAuthorizationManager extends AuthorizationManager {

	@Override
	public List<String> filterAuthenticatedGroupIds(@Nullable List<String> groups) {
		return (groups != null) ? groups : List.of();
	}

	static SessionFactory factory() {
		return new SessionFactory() {

			@Override
			public Class<?> getSessionType() {
				return AuthorizationManager.class;
			}

			@Override
			public Session openSession() {
				return new AllGroupsAuthorizationManager();
			}

		};
	}

}
