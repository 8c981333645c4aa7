package org.tawasul.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/**
 * Gives the person of the current request a new session after all of theirs have ended,
 * because they have just chosen another password here.
 */
@Component
class SessionRenewal {

	private final SecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

	private final ApplicationEventPublisher events;

	SessionRenewal(ApplicationEventPublisher events) {
		this.events = events;
	}

	void renew(HttpServletRequest request, HttpServletResponse response) {
		HttpSession ended = request.getSession(false);
		if (ended != null) {
			ended.invalidate();
		}
		SecurityContext context = SecurityContextHolder.getContext();
		this.contexts.saveContext(context, request, response);
		// As at sign-in, the engine's applications get a token of their own.
		this.events.publishEvent(new InteractiveAuthenticationSuccessEvent(context.getAuthentication(), getClass()));
	}

}
