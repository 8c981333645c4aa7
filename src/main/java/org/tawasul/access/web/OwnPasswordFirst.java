package org.tawasul.access.web;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.tawasul.access.StaffPasswords;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Whoever signed in with a start password, which an administrator has seen, chooses one
 * of their own before anything else.
 */
final class OwnPasswordFirst extends OncePerRequestFilter {

	/** Asked for late: the engine is not there yet when the doors are hung. */
	private final ObjectProvider<StaffPasswords> passwords;

	OwnPasswordFirst(ObjectProvider<StaffPasswords> passwords) {
		this.passwords = passwords;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return Addresses.OWN_PASSWORD.matches(request)
				|| !(Addresses.STAFF.matches(request) || Addresses.WATCH.matches(request));
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (SecurityContextHolder.getContext().getAuthentication() instanceof UsernamePasswordAuthenticationToken person
				&& this.passwords.getObject().isStart(person.getName())) {
			if (Addresses.CAMUNDA_API.matches(request) || Addresses.WATCH.matches(request)) {
				response.sendError(HttpStatus.FORBIDDEN.value());
			}
			else {
				response.sendRedirect(request.getContextPath() + PasswordPage.ADDRESS);
			}
			return;
		}
		chain.doFilter(request, response);
	}

}
