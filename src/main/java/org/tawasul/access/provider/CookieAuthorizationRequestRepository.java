package org.tawasul.access.provider;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.tawasul.crypto.HmacHasher;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.jackson2.SecurityJackson2Modules;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.util.StringUtils;
import org.springframework.web.util.WebUtils;

/**
 * Keeps what was asked of the provider in a signed cookie until the person comes back, so
 * that nobody who is not signed in gets a session.
 */
class CookieAuthorizationRequestRepository implements AuthorizationRequestRepository<OAuth2AuthorizationRequest> {

	static final String COOKIE = "sign-in-at-provider";

	/** How long signing in there may take. */
	private static final Duration VALID = Duration.ofMinutes(15);

	private static final String PATH = "/login";

	/** What browsers keep of one cookie, its name and attributes included, is 4,096. */
	private static final int MAX_LENGTH = 3800;

	private static final int SIGNATURE = 32;

	private final ObjectMapper json = new ObjectMapper()
		.registerModules(SecurityJackson2Modules.getModules(getClass().getClassLoader()));

	private final HmacHasher hasher;

	private final InstantSource time;

	CookieAuthorizationRequestRepository(HmacHasher hasher, InstantSource time) {
		this.hasher = hasher;
		this.time = time;
	}

	@Override
	public @Nullable OAuth2AuthorizationRequest loadAuthorizationRequest(HttpServletRequest request) {
		Cookie cookie = WebUtils.getCookie(request, COOKIE);
		return Optional.ofNullable(cookie)
			.flatMap((found) -> content(found.getValue()))
			.map(this::read)
			.filter((asked) -> asked.getState().equals(request.getParameter("state")))
			.orElse(null);
	}

	@Override
	public void saveAuthorizationRequest(@Nullable OAuth2AuthorizationRequest asked, HttpServletRequest request,
			HttpServletResponse response) {
		setCookie((asked != null) ? signed(write(asked)) : "", (asked != null) ? VALID : Duration.ZERO, request,
				response);
	}

	@Override
	public @Nullable OAuth2AuthorizationRequest removeAuthorizationRequest(HttpServletRequest request,
			HttpServletResponse response) {
		OAuth2AuthorizationRequest asked = loadAuthorizationRequest(request);
		saveAuthorizationRequest(null, request, response);
		return asked;
	}

	private static void setCookie(String value, Duration age, HttpServletRequest request,
			HttpServletResponse response) {
		response.addHeader(HttpHeaders.SET_COOKIE,
				ResponseCookie.from(COOKIE, value)
					.path(request.getContextPath() + PATH)
					.maxAge(age)
					.httpOnly(true)
					.secure(request.isSecure())
					// The provider's page leads back here: not "Strict".
					.sameSite("Lax")
					.build()
					.toString());
	}

	private String signed(String content) {
		byte[] bytes = (this.time.millis() + VALID.toMillis() + ":" + content).getBytes(StandardCharsets.UTF_8);
		byte[] signature = signature(bytes);
		byte[] all = Arrays.copyOf(signature, SIGNATURE + bytes.length);
		System.arraycopy(bytes, 0, all, SIGNATURE, bytes.length);
		String value = Base64.getUrlEncoder().withoutPadding().encodeToString(all);
		if (value.length() > MAX_LENGTH) {
			throw new IllegalStateException("The request to the identity provider is too long for a cookie");
		}
		return value;
	}

	/** What was signed here, and not too long ago. */
	private Optional<String> content(String value) {
		byte[] all;
		try {
			all = Base64.getUrlDecoder().decode(value);
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
		byte[] bytes = Arrays.copyOfRange(all, Math.min(SIGNATURE, all.length), all.length);
		if (!MessageDigest.isEqual(Arrays.copyOf(all, SIGNATURE), signature(bytes))) {
			return Optional.empty();
		}
		String[] parts = new String(bytes, StandardCharsets.UTF_8).split(":", 2);
		return (Long.parseLong(parts[0]) > this.time.millis()) ? Optional.of(parts[1]) : Optional.empty();
	}

	private byte[] signature(byte[] bytes) {
		return this.hasher.hash(new String(bytes, StandardCharsets.UTF_8));
	}

	private String write(OAuth2AuthorizationRequest asked) {
		try {
			return this.json.writeValueAsString(asked);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** Signed by us, perhaps by another release: then it counts as forgotten. */
	private @Nullable OAuth2AuthorizationRequest read(String content) {
		try {
			OAuth2AuthorizationRequest asked = this.json.readValue(content, OAuth2AuthorizationRequest.class);
			return StringUtils.hasText(asked.getState()) ? asked : null;
		}
		catch (IOException ex) {
			return null;
		}
	}

}
