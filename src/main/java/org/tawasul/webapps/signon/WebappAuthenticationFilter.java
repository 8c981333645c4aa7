package org.tawasul.webapps.signon;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.webapp.impl.security.auth.Authentication;
import org.camunda.bpm.webapp.impl.security.auth.Authentications;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;

/**
 * Signs people on to Camunda's web applications, which keep an authentication of their
 * own in the session. It is replaced when another person signs in or their groups change.
 */
class WebappAuthenticationFilter extends ContainerBasedAuthenticationFilter {

	static final String SESSION_CLASSES = Authentications.class.getPackageName() + ".*";

	private final SecurityContextAuthenticationProvider person;

	WebappAuthenticationFilter(SecurityContextAuthenticationProvider person) {
		this.person = person;
	}

	@Override
	public void init(FilterConfig settings) {
		this.authenticationProvider = this.person;
	}

	@Override
	public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
			throws IOException, ServletException {
		super.doFilter(new WebappSessionRequest((HttpServletRequest) request), response, chain);
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

	/** With lists that can be serialised into the session. */
	@Override
	protected UserAuthentication createAuthentication(ProcessEngine engine, String username, List<String> groups,
			List<String> tenants) {
		return super.createAuthentication(engine, username, new ArrayList<>(groups), new ArrayList<>(tenants));
	}

}
