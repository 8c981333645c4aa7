package org.tawasul.access.web;

import java.io.IOException;
import java.util.regex.Pattern;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.MappingMatch;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses other spellings of the engine's addresses, such as {@code /%65ngine-rest} or
 * {@code //engine-rest}. The server finds the servlet by the decoded path, Spring
 * compares the path as it was sent and fails where the two differ.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 5)
class RequestPathFilter extends OncePerRequestFilter {

	private static final Pattern NOT_NORMAL = Pattern.compile("//|/\\.{1,2}(/|$)");

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (isSpelledOtherwise(request)) {
			response.sendError(HttpServletResponse.SC_BAD_REQUEST);
			return;
		}
		chain.doFilter(request, response);
	}

	private static boolean isSpelledOtherwise(HttpServletRequest request) {
		String path = request.getRequestURI();
		return NOT_NORMAL.matcher(path).find()
				|| (request.getHttpServletMapping().getMappingMatch() == MappingMatch.PATH
						&& !path.startsWith(request.getContextPath() + request.getServletPath()));
	}

}
