package org.tawasul.access;

import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.servlet.http.Cookie;

import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/**
 * A form sent from one of our pages: with the cookie and the hidden field that belong
 * together. Spring's own {@code csrf()} exchanges the token repository of the running
 * application for good, and with it the behaviour of every test that follows.
 */
public final class FormPost {

	private FormPost() {
	}

	public static RequestPostProcessor csrf() {
		return (request) -> {
			CsrfToken token = new DefaultCsrfToken("X-XSRF-TOKEN", "_csrf", UUID.randomUUID().toString());
			Cookie[] before = (request.getCookies() != null) ? request.getCookies() : new Cookie[0];
			request
				.setCookies(Stream.concat(Arrays.stream(before), Stream.of(new Cookie("form-token", token.getToken())))
					.toArray(Cookie[]::new));
			request.setParameter("_csrf", masked(token));
			return request;
		};
	}

	private static String masked(CsrfToken token) {
		MockHttpServletRequest page = new MockHttpServletRequest();
		new XorCsrfTokenRequestAttributeHandler().handle(page, new MockHttpServletResponse(), () -> token);
		return ((CsrfToken) page.getAttribute("_csrf")).getToken();
	}

}
