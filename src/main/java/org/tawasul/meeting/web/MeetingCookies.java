package org.tawasul.meeting.web;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.tawasul.meeting.MeetingNumber;
import org.tawasul.meeting.MeetingProperties;
import org.tawasul.meeting.MeetingSecretService;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/**
 * The cookies by which a browser that has opened a request returns to it, and by which
 * the one that has sent it shows its secret for a while. Each is sent to that request's
 * addresses only and holds a token that expires by itself, never the secret.
 */
@Component
class MeetingCookies {

	private static final String ACCESS = "meeting-pass";

	private static final String RECEIPT = "meeting-receipt";

	private final MeetingSecretService secrets;

	private final MeetingProperties properties;

	private final Clock clock;

	MeetingCookies(MeetingSecretService secrets, MeetingProperties properties, Clock clock) {
		this.secrets = secrets;
		this.properties = properties;
		this.clock = clock;
	}

	static String page(MeetingNumber number) {
		return "/meeting/requests/" + number;
	}

	void open(MeetingNumber number, HttpServletRequest request, HttpServletResponse response) {
		issue(ACCESS, number, this.properties.accessKept(), request, response);
	}

	/** The browser has sent the request itself. */
	void showReceipt(MeetingNumber number, HttpServletRequest request, HttpServletResponse response) {
		issue(RECEIPT, number, this.properties.receiptShown(), request, response);
	}

	void close(MeetingNumber number, HttpServletRequest request, HttpServletResponse response) {
		send(ACCESS, "", number, Duration.ZERO, request, response);
		send(RECEIPT, "", number, Duration.ZERO, request, response);
	}

	boolean isOpen(MeetingNumber number, HttpServletRequest request) {
		return isValid(ACCESS, number, request);
	}

	/** The secret, in the browser that has sent the request. */
	Optional<String> secret(MeetingNumber number, HttpServletRequest request) {
		return isValid(RECEIPT, number, request) ? Optional.of(this.secrets.secretOf(number)) : Optional.empty();
	}

	private boolean isValid(String name, MeetingNumber number, HttpServletRequest request) {
		@Nullable Cookie cookie = WebUtils.getCookie(request, name);
		return cookie != null && this.secrets.isValidAccessToken(number, cookie.getValue(), this.clock.instant());
	}

	private void issue(String name, MeetingNumber number, Duration kept, HttpServletRequest request,
			HttpServletResponse response) {
		send(name, this.secrets.accessToken(number, this.clock.instant().plus(kept)), number, kept, request, response);
	}

	private static void send(String name, String value, MeetingNumber number, Duration kept, HttpServletRequest request,
			HttpServletResponse response) {
		response.addHeader(HttpHeaders.SET_COOKIE,
				ResponseCookie.from(name, value)
					.path(request.getContextPath() + page(number))
					.maxAge(kept)
					.httpOnly(true)
					.secure(request.isSecure())
					.sameSite("Lax")
					.build()
					.toString());
	}

}
