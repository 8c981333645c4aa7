package org.tawasul.tracking.web;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.tracking.ContactDetails;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/**
 * The contact details that wait for their code, kept by the browser that typed them. The
 * code belongs to them, so a changed cookie confirms nothing.
 */
@Component
class PendingContactCookie {

	private static final String NAME = "contact-change";

	private static final Duration KEPT = Duration.ofMinutes(30);

	void issue(CaseNumber number, Pending pending, HttpServletRequest request, HttpServletResponse response) {
		String text = String.join("\n", Long.toString(pending.until().getEpochSecond()), text(pending.typed().mobile()),
				text(pending.typed().email()));
		send(number, Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8)),
				KEPT, request, response);
	}

	void revoke(CaseNumber number, HttpServletRequest request, HttpServletResponse response) {
		send(number, "", Duration.ZERO, request, response);
	}

	Optional<Pending> find(HttpServletRequest request) {
		Cookie cookie = WebUtils.getCookie(request, NAME);
		try {
			String value = (cookie != null) ? cookie.getValue() : "";
			String[] parts = new String(Base64.getUrlDecoder().decode(value), StandardCharsets.UTF_8).split("\n", 3);
			return (parts.length == 3) ? Optional.of(new Pending(new ContactDetails(parts[1], parts[2]),
					Instant.ofEpochSecond(Integer.parseUnsignedInt(parts[0])))) : Optional.empty();
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

	private static void send(CaseNumber number, String value, Duration age, HttpServletRequest request,
			HttpServletResponse response) {
		response.addHeader(HttpHeaders.SET_COOKIE,
				ResponseCookie.from(NAME, value)
					.path(request.getContextPath() + "/cases/" + number + "/contact")
					.maxAge(age)
					.httpOnly(true)
					.secure(request.isSecure())
					.sameSite("Lax")
					.build()
					.toString());
	}

	private static String text(@Nullable String way) {
		return (way != null) ? way : "";
	}

	/**
	 * Details that are not confirmed yet. Those that stay as they are known are not part
	 * of it: a browser that has a message's link learns no more of them than the page
	 * shows.
	 *
	 * @param typed the new details
	 * @param until when their code ends
	 */
	record Pending(ContactDetails typed, Instant until) {

	}

}
