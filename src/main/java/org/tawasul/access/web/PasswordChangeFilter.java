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
 * Lets those who have an initial password, which an administrator has seen, do nothing
 * but choose one of their own.
 */
final class PasswordChangeFilter extends OncePerRequestFilter {

	/** Looked up late: the engine starts after the filter chains are built. */
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
				|| !(this.staff.matches(request) || SecurityRequestMatchers.ACTUATOR.matches(request));
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (SecurityContextHolder.getContext().getAuthentication() instanceof UsernamePasswordAuthenticationToken person
				&& this.passwords.getObject().hasInitialPassword(person.getName())) {
			if (this.engine.webappApi().matches(request) || SecurityRequestMatchers.ACTUATOR.matches(request)) {
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
