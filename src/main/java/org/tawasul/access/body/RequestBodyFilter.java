package org.tawasul.access.body;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers requests whose body is not waited for any longer, where a filter has read it;
 * where a controller has, {@link RequestBodyErrorTranslator} does.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class RequestBodyFilter extends OncePerRequestFilter {

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		try {
			chain.doFilter(request, response);
		}
		catch (RequestBodyRefusedException ex) {
			if (!response.isCommitted()) {
				response.setIntHeader(HttpHeaders.RETRY_AFTER, RequestBodyErrorTranslator.RETRY_AFTER);
				response.sendError(ex.status().value());
			}
		}
	}

}
