package org.tawasul.webapps.signon;

import java.io.IOException;
import java.util.regex.Pattern;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Blocks what would bypass our sign-in in the engine's interfaces: unlimited password
 * checks, a sign-in past our limits, and the creation of a first administrator; and what
 * is not used and fails when asked for, the engine's own metrics and its work for
 * programs outside.
 */
class BlockedPathFilter extends OncePerRequestFilter {

	private static final Pattern BLOCKED = Pattern.compile("/engine-rest/(engine/[^/]+/)?identity/verify/?"
			+ "|/camunda/api/engine/engine/[^/]+/identity/verify/?|/camunda/api/admin/auth/user/[^/]+/login/.*"
			+ "|/(engine-rest|camunda/api/engine)/(engine/[^/]+/)?(metrics(/.*)?|external-task/fetchAndLock/?)"
			+ "|/camunda/api/admin/setup/.*|/camunda/app/admin/[^/]+/setup/.*");

	/** Camunda takes any path segment for an application, and fails if there is none. */
	private static final Pattern UNKNOWN_APPLICATION = Pattern
		.compile("/camunda/app/(?!(tasklist|cockpit|admin|welcome)(/|$)|tawasul/[\\w-]+\\.\\w+$)[^/]+(/.*)?");

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		String path = (request.getPathInfo() != null) ? request.getServletPath() + request.getPathInfo()
				: request.getServletPath();
		if (BLOCKED.matcher(path).matches() || UNKNOWN_APPLICATION.matcher(path).matches()) {
			response.sendError(HttpServletResponse.SC_NOT_FOUND);
		}
		else {
			chain.doFilter(request, response);
		}
	}

}
