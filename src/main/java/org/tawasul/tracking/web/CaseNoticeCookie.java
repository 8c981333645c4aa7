package org.tawasul.tracking.web;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.tawasul.casefile.CaseNumber;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/**
 * Tells the reporter's page, once, what was just carried out. It is a cookie of the
 * case's own addresses, since reporters have no session, and an address would say it
 * again whenever it is opened.
 */
@Component
class CaseNoticeCookie {

	static final String NAME = "case-notice";

	private static final Pattern KNOWN = Pattern.compile("(done|again)-(" + String.join("|", CaseForms.ALL) + ")");

	/** As long as a slow line takes to show the page. */
	private static final Duration SHOWN_WITHIN = Duration.ofMinutes(2);

	/**
	 * Has the page say that a form was carried out.
	 * @param outcome {@code done}, or {@code again} when it had been carried out before
	 */
	void issue(CaseNumber number, String outcome, String form, HttpServletRequest request,
			HttpServletResponse response) {
		send(number, outcome + "-" + form, SHOWN_WITHIN, request, response);
	}

	/** The end of a message key such as {@code done.rating}, and only once. */
	Optional<String> take(CaseNumber number, HttpServletRequest request, HttpServletResponse response) {
		@Nullable Cookie cookie = WebUtils.getCookie(request, NAME);
		if (cookie == null) {
			return Optional.empty();
		}
		send(number, "", Duration.ZERO, request, response);
		return Optional.of(cookie.getValue()).filter(KNOWN.asMatchPredicate()).map((value) -> value.replace('-', '.'));
	}

	private static void send(CaseNumber number, String value, Duration age, HttpServletRequest request,
			HttpServletResponse response) {
		response.addHeader(HttpHeaders.SET_COOKIE,
				ResponseCookie.from(NAME, value)
					.path(request.getContextPath() + "/cases/" + number)
					.maxAge(age)
					.httpOnly(true)
					.secure(request.isSecure())
					.sameSite("Lax")
					.build()
					.toString());
	}

}
