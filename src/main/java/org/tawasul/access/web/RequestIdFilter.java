package org.tawasul.access.web;

import java.io.IOException;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives each request an id that appears in all of its log lines and in its answer, so
 * that operators find what somebody reports. An id sent by the caller is ignored, since
 * it would be written to the log.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class RequestIdFilter extends OncePerRequestFilter {

	/** The name in log lines and problem details. */
	static final String NAME = "requestId";

	static final String HEADER = "X-Request-Id";

	private static final int DIGITS = 12;

	/** The request's id, or null before this filter has run. */
	static @Nullable String of(HttpServletRequest request) {
		return (String) request.getAttribute(RequestIdFilter.class.getName());
	}

	/** Error pages are made in a second dispatch, under the same id. */
	@Override
	protected boolean shouldNotFilterErrorDispatch() {
		return false;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		String id = of(request);
		if (id == null) {
			id = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong(), DIGITS);
			request.setAttribute(RequestIdFilter.class.getName(), id);
		}
		response.setHeader(HEADER, id);
		MDC.put(NAME, id);
		try {
			chain.doFilter(request, response);
		}
		finally {
			MDC.remove(NAME);
		}
	}

}
