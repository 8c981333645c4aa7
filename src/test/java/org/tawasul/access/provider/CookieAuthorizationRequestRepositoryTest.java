package org.tawasul.access.provider;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.tawasul.crypto.HmacHasher;

import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

import static org.assertj.core.api.Assertions.assertThat;

class CookieAuthorizationRequestRepositoryTest {

	private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-28T09:00:00Z"));

	private final CookieAuthorizationRequestRepository requests = repository("key");

	@Test
	void whatWasAskedComesBackWithItsState() {
		OAuth2AuthorizationRequest asked = this.requests.loadAuthorizationRequest(back(cookie("state-1"), "state-1"));
		assertThat(asked).isNotNull();
		assertThat(asked.getState()).isEqualTo("state-1");
		assertThat(asked.getAttributes()).containsEntry("code_verifier", "verifier");
		assertThat(asked.getRedirectUri()).isEqualTo("https://tawasul.example/login/from/ministry");
	}

	@Test
	void answerToAnotherQuestionIsNone() {
		assertThat(this.requests.loadAuthorizationRequest(back(cookie("state-1"), "state-2"))).isNull();
		assertThat(this.requests.loadAuthorizationRequest(new MockHttpServletRequest())).isNull();
	}

	@Test
	void cookieThatWasMadeUpOrChangedCountsForNothing() {
		String value = cookie("state-1");
		for (String forged : new String[] { "", "x", "%%%", value + "A", "A" + value.substring(1),
				value.substring(0, 50) }) {
			assertThat(this.requests.loadAuthorizationRequest(back(forged, "state-1"))).as(forged).isNull();
		}
		assertThat(repository("another key").loadAuthorizationRequest(back(value, "state-1"))).isNull();
	}

	@Test
	void questionOfLongAgoIsForgotten() {
		String value = cookie("state-1");
		this.now.updateAndGet((moment) -> moment.plus(Duration.ofMinutes(16)));
		assertThat(this.requests.loadAuthorizationRequest(back(value, "state-1"))).isNull();
	}

	@Test
	void answeredQuestionIsTakenFromTheBrowser() {
		MockHttpServletResponse response = new MockHttpServletResponse();
		assertThat(this.requests.removeAuthorizationRequest(back(cookie("state-1"), "state-1"), response)).isNotNull();
		assertThat(response.getCookie(CookieAuthorizationRequestRepository.COOKIE).getMaxAge()).isZero();
	}

	@Test
	void noScriptReadsIt() {
		MockHttpServletResponse response = new MockHttpServletResponse();
		MockHttpServletRequest request = new MockHttpServletRequest();
		request.setSecure(true);
		this.requests.saveAuthorizationRequest(asked("state-1"), request, response);
		assertThat(response.getHeader("Set-Cookie")).contains("Path=/login", "HttpOnly", "Secure", "SameSite=Lax");
	}

	private CookieAuthorizationRequestRepository repository(String key) {
		return new CookieAuthorizationRequestRepository(new HmacHasher(key.getBytes(StandardCharsets.UTF_8)),
				this.now::get);
	}

	private String cookie(String state) {
		MockHttpServletResponse response = new MockHttpServletResponse();
		this.requests.saveAuthorizationRequest(asked(state), new MockHttpServletRequest(), response);
		return response.getCookie(CookieAuthorizationRequestRepository.COOKIE).getValue();
	}

	private static MockHttpServletRequest back(String cookie, String state) {
		MockHttpServletRequest request = new MockHttpServletRequest();
		request.setCookies(new Cookie(CookieAuthorizationRequestRepository.COOKIE, cookie));
		request.setParameter("state", state);
		return request;
	}

	private static OAuth2AuthorizationRequest asked(String state) {
		return OAuth2AuthorizationRequest.authorizationCode()
			.clientId("tawasul")
			.authorizationUri("https://sso.example/authorize")
			.redirectUri("https://tawasul.example/login/from/ministry")
			.scope("openid", "profile")
			.state(state)
			.attributes(Map.of("registration_id", "ministry", "code_verifier", "verifier", "nonce", "n"))
			.additionalParameters(Map.of("nonce", "hash", "code_challenge", "c", "code_challenge_method", "S256"))
			.build();
	}

}
