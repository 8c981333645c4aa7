package org.tawasul.access.web;

import java.io.IOException;
import java.util.LinkedHashMap;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.tawasul.access.EngineEndpoints;

import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.DelegatingAuthenticationEntryPoint;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Refuses a page. An address that is nobody's answers as if it did not exist, so that
 * looking around tells nothing; a form whose token is too old says just that.
 */
final class PageAccessDeniedHandler implements AccessDeniedHandler {

	/** Tells the error page that the form was too old, not its sender without right. */
	static final String STALE_FORM = PageAccessDeniedHandler.class.getName() + ".STALE_FORM";

	private final EngineEndpoints engine;

	private final RequestMatcher staff;

	PageAccessDeniedHandler(EngineEndpoints engine) {
		this.engine = engine;
		this.staff = SecurityRequestMatchers.staff(engine);
	}

	static AuthenticationEntryPoint notSignedIn(EngineEndpoints engine) {
		LinkedHashMap<RequestMatcher, AuthenticationEntryPoint> byAddress = new LinkedHashMap<>();
		byAddress.put(engine.blocked(), PageAccessDeniedHandler::doesNotExist);
		byAddress.put(engine.webappApi(), new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED));
		byAddress.put(SecurityRequestMatchers.staff(engine), signIn());
		DelegatingAuthenticationEntryPoint entry = new DelegatingAuthenticationEntryPoint(byAddress);
		entry.setDefaultEntryPoint(PageAccessDeniedHandler::doesNotExist);
		return entry;
	}

	private static AuthenticationEntryPoint signIn() {
		LoginUrlAuthenticationEntryPoint page = new LoginUrlAuthenticationEntryPoint("/login");
		// Behind a gateway the scheme and host seen here may not be the reader's.
		page.setFavorRelativeUris(true);
		return page;
	}

	@Override
	public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
			throws IOException, ServletException {
		if (denied instanceof CsrfException) {
			staleForm(request, response);
		}
		else if (this.staff.matches(request) && !this.engine.blocked().matches(request)) {
			response.sendError(HttpStatus.FORBIDDEN.value());
		}
		else {
			doesNotExist(request, response, denied);
		}
	}

	private static void staleForm(HttpServletRequest request, HttpServletResponse response)
			throws IOException, ServletException {
		if (SecurityRequestMatchers.SIGN_IN.matches(request)) {
			response.sendRedirect(request.getContextPath() + "/login?stale");
			return;
		}
		if (SecurityRequestMatchers.REPORT.matches(request)) {
			// The report comes back with all that was typed and a fresh token.
			response.setStatus(HttpStatus.FORBIDDEN.value());
			request.getRequestDispatcher("/report/stale").forward(request, response);
			return;
		}
		request.setAttribute(STALE_FORM, true);
		response.sendError(HttpStatus.FORBIDDEN.value());
	}

	private static void doesNotExist(HttpServletRequest request, HttpServletResponse response, Exception denied)
			throws IOException {
		response.sendError(HttpStatus.NOT_FOUND.value());
	}

}
