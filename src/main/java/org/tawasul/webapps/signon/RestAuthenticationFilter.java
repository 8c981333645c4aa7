package org.tawasul.webapps.signon;

import jakarta.servlet.FilterConfig;
import org.camunda.bpm.engine.rest.security.auth.ProcessEngineAuthenticationFilter;

/**
 * Tells the engine who is authenticated at its REST interface, for one request.
 */
class RestAuthenticationFilter extends ProcessEngineAuthenticationFilter {

	private final SecurityContextAuthenticationProvider person;

	RestAuthenticationFilter(SecurityContextAuthenticationProvider person) {
		this.person = person;
	}

	@Override
	public void init(FilterConfig settings) {
		this.authenticationProvider = this.person;
	}

}
