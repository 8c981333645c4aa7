package org.tawasul.access.web;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tawasul.TawasulTest;
import org.tawasul.access.EngineEndpoints;
import org.tawasul.access.StaffBrowser;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.web.savedrequest.RequestCache;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The browser keeps the page that was asked for, so nobody is sent where a forged cookie
 * says.
 */
@TawasulTest
class LandingPageTest {

	@Autowired
	private EngineEndpoints engine;

	@LocalServerPort
	private int port;

	@Test
	void onesOwnPageIsFoundAgain() {
		assertThat(landing("/desk?tab=new")).isEqualTo("http://localhost/desk?tab=new");
	}

	@ParameterizedTest
	@ValueSource(strings = { "https://evil.example/login", "http://evil.example/desk", "//evil.example/desk",
			"http://localhost@evil.example/desk" })
	void anotherHostIsNot(String forged) {
		assertThat(String.valueOf(landing(forged))).doesNotContain("evil");
	}

	@Test
	void whoeverAsksForAPageTwiceBeforeSigningInGetsItOnce() {
		StaffBrowser browser = new StaffBrowser(this.port);
		browser.get("/desk?tab=closed");
		browser.get("/desk?tab=closed");
		assertThat(browser.signIn("coordinator", StaffBrowser.PASSWORD).headers().firstValue("Location"))
			.hasValueSatisfying((page) -> assertThat(page).endsWith("/desk?tab=closed"));
		assertThat(browser.get("/desk?tab=closed").headers().allValues("Set-Cookie"))
			.anyMatch((cookie) -> cookie.startsWith("REDIRECT_URI=; Max-Age=0"));
	}

	@Test
	void anAddressThatIsTooLongForACookieIsForgotten() {
		assertThat(kept("/desk/requests", "subject=" + "x".repeat(100))).isNotNull();
		assertThat(kept("/desk/requests", "subject=" + "x".repeat(6000))).isNull();
	}

	private String landing(String address) {
		MockHttpServletRequest request = new MockHttpServletRequest("GET", "/login");
		request.setCookies(new Cookie("REDIRECT_URI",
				Base64.getEncoder().encodeToString(address.getBytes(StandardCharsets.UTF_8))));
		var saved = cache().getRequest(request, new MockHttpServletResponse());
		return (saved != null) ? saved.getRedirectUrl() : null;
	}

	private Cookie kept(String path, String query) {
		MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
		request.setQueryString(query);
		request.addHeader("Accept", MediaType.TEXT_HTML_VALUE);
		MockHttpServletResponse response = new MockHttpServletResponse();
		cache().saveRequest(request, response);
		return response.getCookie("REDIRECT_URI");
	}

	private RequestCache cache() {
		return LandingPage.cache(this.engine);
	}

}
