package org.tawasul.access.web;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tawasul.TawasulTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

@TawasulTest
class SecureCookieFilterTest {

	@Autowired
	private MockMvc http;

	@Test
	void theLanguageIsKeptInACookieForHttpsOnlyIfItWasChosenOverHttps() throws Exception {
		assertThat(this.http.perform(get("/?lang=en").secure(true)).andReturn().getResponse().getHeaders("Set-Cookie"))
			.isNotEmpty()
			.allMatch((cookie) -> cookie.contains("; Secure"));
		assertThat(this.http.perform(get("/?lang=en")).andReturn().getResponse().getHeaders("Set-Cookie"))
			.noneMatch((cookie) -> cookie.contains("; Secure"));
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void whoeverSetsACookieInWhateverWay(boolean secure) throws Exception {
		MockHttpServletRequest request = new MockHttpServletRequest();
		request.setSecure(secure);
		MockHttpServletResponse response = new MockHttpServletResponse();
		new SecureCookieFilter().doFilter(request, response, new MockFilterChain() {

			@Override
			public void doFilter(jakarta.servlet.ServletRequest asked, jakarta.servlet.ServletResponse answer) {
				jakarta.servlet.http.HttpServletResponse http = (jakarta.servlet.http.HttpServletResponse) answer;
				http.addCookie(new Cookie("a", "1"));
				http.addHeader(HttpHeaders.SET_COOKIE, "CAM-XSRF-TOKEN=2;SameSite=Lax;Path=/camunda");
				http.addHeader(HttpHeaders.SET_COOKIE,
						ResponseCookie.from("c", "secure").secure(true).build().toString());
				http.addHeader("X-Other", "c=3");
			}

		});
		assertThat(response.getHeaders(HttpHeaders.SET_COOKIE)).hasSize(3)
			.filteredOn((cookie) -> cookie.contains("Secure"))
			.hasSize(secure ? 3 : 1)
			.allMatch((cookie) -> cookie.indexOf("Secure") == cookie.lastIndexOf("Secure"));
		assertThat(response.getHeader("X-Other")).isEqualTo("c=3");
	}

}
