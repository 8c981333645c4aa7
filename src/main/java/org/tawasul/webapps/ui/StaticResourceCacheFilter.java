package org.tawasul.webapps.ui;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets browsers keep Camunda's libraries and fonts, some four megabytes, for a week. They
 * are asked for with the version in the address, and contain no personal data.
 */
class StaticResourceCacheFilter extends OncePerRequestFilter {

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (request.getParameter("bust") != null) {
			response.setHeader(HttpHeaders.CACHE_CONTROL, "private, max-age=604800");
		}
		chain.doFilter(request, response);
	}

}
