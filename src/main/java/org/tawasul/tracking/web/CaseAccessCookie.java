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
 * The cookie by which a browser that has opened a case returns to it: one a case, sent to
 * that case's addresses only, gone with the browser's session. It holds a pass that ends
 * by itself, never the secret.
 */
@Component
class CaseAccessCookie {

	static final String COOKIE = "case-pass";

	private final ReporterAccess door;

	CaseAccessCookie(ReporterAccess door) {
		this.door = door;
	}

	/** Gives a pass, or a longer one. */
	void give(CaseNumber number, HttpServletRequest request, HttpServletResponse response) {
		send(cookie(number, this.door.passTo(number), request).build(), response);
	}

	/** Takes the pass back: on a device that others use too. */
	void take(CaseNumber number, HttpServletRequest request, HttpServletResponse response) {
		send(cookie(number, "", request).maxAge(Duration.ZERO).build(), response);
	}

	Optional<CaseFile> open(CaseNumber number, HttpServletRequest request) {
		@Nullable Cookie cookie = WebUtils.getCookie(request, COOKIE);
		return this.door.openByPass(number, (cookie != null) ? cookie.getValue() : null);
	}

	private static ResponseCookie.ResponseCookieBuilder cookie(CaseNumber number, String value,
			HttpServletRequest request) {
		return ResponseCookie.from(COOKIE, value)
			.path(request.getContextPath() + "/cases/" + number)
			.httpOnly(true)
			.secure(request.isSecure())
			.sameSite("Lax");
	}

	private static void send(ResponseCookie cookie, HttpServletResponse response) {
		response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
	}

}
