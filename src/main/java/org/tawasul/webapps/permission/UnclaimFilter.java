package org.tawasul.webapps.permission;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.tawasul.webapps.RewrittenRequest;

import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets users unclaim a task that they may work on. For {@code unclaim} the engine
 * requires the permission to assign tasks, but for claiming with no user id only the
 * permission to work on the task, so this filter rewrites the first request into the
 * second.
 */
class UnclaimFilter extends OncePerRequestFilter {

	private static final Pattern UNCLAIM = Pattern.compile("(.*/task/[^/]+/)unclaim/?");

	private static final byte[] NOBODY = "{\"userId\":null}".getBytes(StandardCharsets.UTF_8);

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		Matcher matcher = UNCLAIM.matcher(request.getRequestURI());
		boolean unclaim = request.getMethod().equals("POST") && matcher.matches();
		chain.doFilter(unclaim ? new RewrittenRequest(request, matcher.group(1) + "claim", NOBODY) : request, response);
	}

}
