package org.tawasul.webapps.signon;

import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;

import org.springframework.context.event.EventListener;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Makes the CSRF token of Camunda's web applications at sign-in. Camunda would make it
 * with their first page: two pages opened at the same moment, perhaps on two nodes, would
 * get two tokens, and Camunda ends the session of whoever sends the wrong one.
 */
@Component
class WebappCsrfTokenListener {

	/** Where Camunda's {@code CsrfPreventionFilter} keeps the token. */
	static final String SESSION_ATTRIBUTE = "CAMUNDA_CSRF_TOKEN";

	private final String cookieName;

	WebappCsrfTokenListener(CamundaBpmProperties properties) {
		this.cookieName = properties.getWebapp().getCsrf().getCookieName();
	}

	@EventListener
	void signedIn(InteractiveAuthenticationSuccessEvent event) {
		if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
				&& attributes.getResponse() != null) {
			makeToken(attributes.getRequest(), attributes.getResponse());
		}
	}

	private void makeToken(HttpServletRequest request, HttpServletResponse response) {
		String token = UUID.randomUUID().toString();
		request.getSession().setAttribute(SESSION_ATTRIBUTE, token);
		// The applications' scripts read it, so it is not HttpOnly.
		response.addHeader(HttpHeaders.SET_COOKIE,
				ResponseCookie.from(this.cookieName, token)
					.path(request.getContextPath() + "/camunda")
					.secure(request.isSecure())
					.sameSite("Lax")
					.build()
					.toString());
	}

}
