package org.tawasul.access.web;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.tawasul.access.EngineEndpoints;
import org.tawasul.access.ReadBodyRequest;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses bodies that are too large before anybody reads them: of what they are read
 * into, a multiple stays in memory. One of unknown length is read up to the limit first,
 * so that whoever reads it need not know of the limit. Stands before all that read
 * bodies.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 15)
class BodySizeFilter extends OncePerRequestFilter {

	private final int max;

	private final EngineEndpoints engine;

	BodySizeFilter(BodySizeProperties properties, EngineEndpoints engine) {
		this.max = (int) properties.maxBody().toBytes();
		this.engine = engine;
	}

	/** Uploads go to the disk, and have limits of their own. */
	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return isOf("multipart/", request.getContentType()) && !this.engine.rest().matches(request)
				&& !this.engine.webapps().matches(request);
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (request.getContentLengthLong() > this.max) {
			response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
			return;
		}
		if (!isOfUnknownLength(request)) {
			chain.doFilter(request, response);
			return;
		}
		byte[] body = request.getInputStream().readNBytes(this.max + 1);
		if (body.length > this.max) {
			response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
			return;
		}
		chain.doFilter(new ReadBodyRequest(request, body), response);
	}

	/** Forms that are posted are read by the server itself, which has a lower limit. */
	private static boolean isOfUnknownLength(HttpServletRequest request) {
		boolean form = HttpMethod.POST.matches(request.getMethod())
				&& isOf(MediaType.APPLICATION_FORM_URLENCODED_VALUE, request.getContentType());
		return !form && request.getContentLengthLong() < 0 && request.getHeader("Transfer-Encoding") != null;
	}

	private static boolean isOf(String type, @Nullable String contentType) {
		return StringUtils.startsWithIgnoreCase(contentType, type);
	}

}
