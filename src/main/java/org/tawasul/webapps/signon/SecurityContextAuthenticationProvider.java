package org.tawasul.webapps.signon;

import java.time.Clock;
import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationProvider;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationResult;
import org.tawasul.directory.MinistryDirectory;
import org.tawasul.process.EngineGroups;

import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * Tells the engine who is signed in, with the groups that the directory gives them at the
 * moment: a post taken away counts with the next request. There are no tenants.
 */
@Component
class SecurityContextAuthenticationProvider implements AuthenticationProvider {

	private final MinistryDirectory ministry;

	private final Clock clock;

	SecurityContextAuthenticationProvider(MinistryDirectory ministry, Clock clock) {
		this.ministry = ministry;
		this.clock = clock;
	}

	@Override
	public AuthenticationResult extractAuthenticatedUser(HttpServletRequest request, ProcessEngine engine) {
		Authentication person = SecurityContextHolder.getContext().getAuthentication();
		if (person == null || !person.isAuthenticated() || person instanceof AnonymousAuthenticationToken) {
			return AuthenticationResult.unsuccessful();
		}
		AuthenticationResult result = AuthenticationResult.successful(person.getName());
		result.setGroups(groups(person.getName()));
		result.setTenants(List.of());
		return result;
	}

	@Override
	public void augmentResponseByAuthenticationChallenge(HttpServletResponse response, ProcessEngine engine) {
		// Spring Security has asked for the password already.
	}

	/** In a fixed order, so that lists can be compared. */
	List<String> groups(String username) {
		return this.ministry.groupsOf(username, this.clock.instant())
			.stream()
			.map(EngineGroups::idOf)
			.sorted()
			.toList();
	}

}
