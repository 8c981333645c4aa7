package org.tawasul.access.web;

import java.io.IOException;
import java.util.Locale;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Marks each cookie that is set over HTTPS as one for HTTPS only, whoever sets it: the
 * engine's applications and some of Spring's parts know one setting for all requests.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class SecureCookieFilter extends OncePerRequestFilter {

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return !request.isSecure();
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		chain.doFilter(request, new SecureCookies(response));
	}

	private static final class SecureCookies extends HttpServletResponseWrapper {

		SecureCookies(HttpServletResponse response) {
			super(response);
		}

		@Override
		public void addCookie(Cookie cookie) {
			cookie.setSecure(true);
			super.addCookie(cookie);
		}

		@Override
		public void addHeader(String name, String value) {
			super.addHeader(name, secured(name, value));
		}

		@Override
		public void setHeader(String name, String value) {
			super.setHeader(name, secured(name, value));
		}

		private static String secured(String name, String value) {
			boolean missing = HttpHeaders.SET_COOKIE.equalsIgnoreCase(name)
					&& !value.toLowerCase(Locale.ROOT).matches(".*;\\s*secure\\s*(;.*)?");
			return missing ? value + "; Secure" : value;
		}

	}

}
