package org.tawasul.access.web;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.tawasul.access.EngineEndpoints;
import org.tawasul.access.StaffPasswordService;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Whoever signed in with a start password, which an administrator has seen, chooses one
 * of their own before anything else.
 */
final class PasswordChangeFilter extends OncePerRequestFilter {

	/** Asked for late: the engine is not there yet when the doors are hung. */
	private final ObjectProvider<StaffPasswordService> passwords;

	private final EngineEndpoints engine;

	private final RequestMatcher staff;

	PasswordChangeFilter(ObjectProvider<StaffPasswordService> passwords, EngineEndpoints engine) {
		this.engine = engine;
		this.staff = SecurityRequestMatchers.staff(engine);
		this.passwords = passwords;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return SecurityRequestMatchers.OWN_PASSWORD.matches(request)
				|| !(this.staff.matches(request) || SecurityRequestMatchers.WATCH.matches(request));
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (SecurityContextHolder.getContext().getAuthentication() instanceof UsernamePasswordAuthenticationToken person
				&& this.passwords.getObject().hasInitialPassword(person.getName())) {
			if (this.engine.webappApi().matches(request) || SecurityRequestMatchers.WATCH.matches(request)) {
				response.sendError(HttpStatus.FORBIDDEN.value());
			}
			else {
				response.sendRedirect(request.getContextPath() + PasswordController.ADDRESS);
			}
			return;
		}
		chain.doFilter(request, response);
	}

}
