package org.tawasul.webapps.signon;

import java.util.ArrayList;
import java.util.List;

import jakarta.servlet.FilterConfig;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.webapp.impl.security.auth.Authentication;
import org.camunda.bpm.webapp.impl.security.auth.Authentications;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;

/**
 * Signs who is signed in with us on to Camunda's web applications, which keep their own
 * note of it in the session. It is written anew when another person signs in there or
 * when their groups have changed.
 */
class WebappAuthenticationFilter extends ContainerBasedAuthenticationFilter {

	private final SecurityContextAuthenticationProvider person;

	WebappAuthenticationFilter(SecurityContextAuthenticationProvider person) {
		this.person = person;
	}

	@Override
	public void init(FilterConfig settings) {
		this.authenticationProvider = this.person;
	}

	@Override
	protected boolean existisAuthentication(Authentications known, String engine, String username) {
		return super.existisAuthentication(known, engine, username)
				&& sameGroups(known.getAuthenticationForProcessEngine(engine), username);
	}

	private boolean sameGroups(Authentication known, String username) {
		return known instanceof UserAuthentication user
				&& user.getGroupIds().stream().sorted().toList().equals(this.person.groups(username));
	}

	/** In lists that can be written to a session store. */
	@Override
	protected UserAuthentication createAuthentication(ProcessEngine engine, String username, List<String> groups,
			List<String> tenants) {
		return super.createAuthentication(engine, username, new ArrayList<>(groups), new ArrayList<>(tenants));
	}

}
