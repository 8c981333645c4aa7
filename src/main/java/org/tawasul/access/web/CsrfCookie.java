package org.tawasul.access.web;

import java.time.Duration;

import org.springframework.security.web.csrf.CookieCsrfTokenRepository;

/**
 * The token that proves a form to be ours. It is kept in a cookie rather than in the
 * session: a reporter needs no session at all, and a form left open over lunch can still
 * be sent. Camunda's applications have another token with another cookie.
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
