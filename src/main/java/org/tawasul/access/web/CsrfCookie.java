package org.tawasul.access.web;

import java.time.Duration;

import org.springframework.security.web.csrf.CookieCsrfTokenRepository;

/**
 * The CSRF token of our forms, kept in a cookie rather than in the session: reporters
 * need no session at all, and a form left open over lunch can still be sent. Camunda's
 * applications have a token and a cookie of their own.
 */
final class CsrfCookie {

	static final String COOKIE = "form-token";

	private static final Duration LIFE = Duration.ofDays(7);

	private CsrfCookie() {
	}

	static CookieCsrfTokenRepository repository() {
		CookieCsrfTokenRepository repository = new CookieCsrfTokenRepository();
		repository.setCookieName(COOKIE);
		repository.setCookiePath("/");
		repository.setCookieCustomizer((cookie) -> cookie.httpOnly(true).sameSite("Lax").maxAge(LIFE));
		return repository;
	}

}
