package org.tawasul.access.web;

import java.io.IOException;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.tawasul.access.EngineEndpoints;
import org.tawasul.access.UnsentForm;

import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Answers requests for pages that are denied. An address that nobody may open, or only
 * administrators, answers as if it did not exist; a form whose token has expired says so.
 */
final class PageAccessDeniedHandler implements AccessDeniedHandler {

	/** Request attribute: the form's token had expired, nobody lacks a permission. */
	static final String STALE_FORM = PageAccessDeniedHandler.class.getName() + ".STALE_FORM";

	private final EngineEndpoints engine;

	private final RequestMatcher staff;

	PageAccessDeniedHandler(EngineEndpoints engine) {
		this.engine = engine;
		this.staff = SecurityRequestMatchers.staff(engine);
	}

	@Override
	public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
			throws IOException, ServletException {
		if (denied instanceof CsrfException) {
			staleForm(request, response);
		}
		else if (this.staff.matches(request) && !this.engine.blocked().matches(request)
				&& !SecurityRequestMatchers.ADMINISTRATION.matches(request)) {
			response.sendError(HttpStatus.FORBIDDEN.value());
		}
		else {
			response.sendError(HttpStatus.NOT_FOUND.value());
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
		if (UnsentForm.isForm(request)) {
			UnsentForm.forward(request, response);
			return;
		}
		response.sendError(HttpStatus.FORBIDDEN.value());
	}

}
