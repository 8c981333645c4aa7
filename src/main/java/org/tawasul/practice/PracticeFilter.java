package org.tawasul.practice;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import org.tawasul.database.Installation;

import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * In a practice ministry: no search engine keeps a page of it, and while it is being
 * reset everybody is shown how far that is.
 */
class PracticeFilter extends OncePerRequestFilter {

	private static final String NO_ROBOTS = "User-agent: *\nDisallow: /\n";

	private final Installation installation;

	private final PracticeResetService resets;

	PracticeFilter(Installation installation, PracticeResetService resets) {
		this.installation = installation;
		this.resets = resets;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return !this.installation.isPractice();
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		response.setHeader("X-Robots-Tag", "noindex, nofollow, noarchive");
		String path = request.getRequestURI().substring(request.getContextPath().length());
		if (path.equals("/robots.txt")) {
			response.setContentType("text/plain;charset=UTF-8");
			response.getOutputStream().write(NO_ROBOTS.getBytes(StandardCharsets.UTF_8));
		}
		else if (this.resets.progress().isEmpty() || isFile(path) || path.startsWith("/actuator/")) {
			chain.doFilter(request, response);
		}
		else if (isPage(request)) {
			request.getRequestDispatcher(PracticeController.PAGE).forward(new AskedFor(request), response);
		}
		else {
			response.setHeader(HttpHeaders.RETRY_AFTER, "10");
			response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
		}
	}

	private static boolean isFile(String path) {
		return path.matches("/(css|js|img|fonts|webjars|data)/.*|/favicon\\.ico");
	}

	private static boolean isPage(HttpServletRequest request) {
		return Optional.ofNullable(request.getHeader(HttpHeaders.ACCEPT)).orElse("").contains("text/html");
	}

	/** Whatever was sent meanwhile is answered by a page. */
	private static final class AskedFor extends HttpServletRequestWrapper {

		AskedFor(HttpServletRequest request) {
			super(request);
		}

		@Override
		public String getMethod() {
			return "GET";
		}

	}

}
