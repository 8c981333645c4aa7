package org.tawasul.access.web;

import java.io.IOException;
import java.util.Arrays;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.tawasul.problem.ErrorTranslation;
import org.tawasul.problem.TranslatedError;

import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers what filters throw (sessions, sign-in, the engine's applications) as
 * {@link ErrorTranslation} says, since Spring MVC never sees it. Without the database an
 * error page is made without the session, which is in it: the page would fail as well.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class UncaughtExceptionFilter extends OncePerRequestFilter {

	private final ErrorTranslation translation;

	private final String sessionCookie;

	UncaughtExceptionFilter(ErrorTranslation translation, ServerProperties server) {
		this.translation = translation;
		this.sessionCookie = String.valueOf(server.getServlet().getSession().getCookie().getName());
	}

	@Override
	protected boolean shouldNotFilterErrorDispatch() {
		return false;
	}

	@Override
	protected void doFilterNestedErrorDispatch(HttpServletRequest request, HttpServletResponse response,
			FilterChain chain) throws ServletException, IOException {
		doFilterInternal(request, response, chain);
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (request.getDispatcherType() == DispatcherType.ERROR) {
			chain.doFilter(isOutage(request) ? new WithoutCookie(request, this.sessionCookie) : request, response);
			return;
		}
		try {
			chain.doFilter(request, response);
		}
		catch (ServletException | RuntimeException ex) {
			TranslatedError error = this.translation.translate(ex).orElse(null);
			if (error == null || response.isCommitted()) {
				throw ex;
			}
			response.resetBuffer();
			error.headers().forEach((name, values) -> values.forEach((value) -> response.setHeader(name, value)));
			response.sendError(error.status().value());
		}
	}

	private static boolean isOutage(HttpServletRequest request) {
		return Integer.valueOf(HttpStatus.SERVICE_UNAVAILABLE.value())
			.equals(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE));
	}

	private static final class WithoutCookie extends HttpServletRequestWrapper {

		private final String name;

		WithoutCookie(HttpServletRequest request, String name) {
			super(request);
			this.name = name;
		}

		@Override
		public Cookie @Nullable [] getCookies() {
			Cookie[] cookies = super.getCookies();
			return (cookies == null) ? null
					: Arrays.stream(cookies)
						.filter((cookie) -> !cookie.getName().equals(this.name))
						.toArray(Cookie[]::new);
		}

	}

}
