package org.tawasul.webapps.permission;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets who may work on a task give it back. The engine asks for the right to assign tasks
 * to anybody when a task is given back by {@code unclaim}, but only for the right to work
 * on it when it is claimed for nobody: so the one becomes the other.
 */
class UnclaimFilter extends OncePerRequestFilter {

	private static final Pattern UNCLAIM = Pattern.compile("(.*/task/[^/]+/)unclaim/?");

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		Matcher matcher = UNCLAIM.matcher(request.getRequestURI());
		boolean unclaim = request.getMethod().equals("POST") && matcher.matches();
		chain.doFilter(unclaim ? new UnclaimRequestWrapper(request, matcher.group(1) + "claim") : request, response);
	}

}
