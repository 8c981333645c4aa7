package org.tawasul.tracking.web;

import java.time.Duration;
import java.util.Optional;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.tawasul.casefile.CaseFile;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.tracking.ReporterAccess;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/**
 * The cookie by which a browser that has opened a case returns to it: one for each case,
 * sent to that case's addresses only, gone with the browser's session. It holds a token
 * that expires by itself, never the secret.
 */
@Component
class CaseAccessCookie {

	static final String NAME = "case-pass";

	private final ReporterAccess access;

	CaseAccessCookie(ReporterAccess access) {
		this.access = access;
	}

	/** Issues the cookie, or renews it. */
	void issue(CaseNumber number, HttpServletRequest request, HttpServletResponse response) {
		send(cookie(number, this.access.accessToken(number), request).build(), response);
	}

	void revoke(CaseNumber number, HttpServletRequest request, HttpServletResponse response) {
		send(cookie(number, "", request).maxAge(Duration.ZERO).build(), response);
	}

	Optional<CaseFile> open(CaseNumber number, HttpServletRequest request) {
		@Nullable Cookie cookie = WebUtils.getCookie(request, NAME);
		return this.access.openByToken(number, (cookie != null) ? cookie.getValue() : null);
	}

	private static ResponseCookie.ResponseCookieBuilder cookie(CaseNumber number, String value,
			HttpServletRequest request) {
		return ResponseCookie.from(NAME, value)
			.path(request.getContextPath() + "/cases/" + number)
			.httpOnly(true)
			.secure(request.isSecure())
			.sameSite("Lax");
	}

	private static void send(ResponseCookie cookie, HttpServletResponse response) {
		response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
	}

}
