package org.tawasul.access;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.servlet.http.Cookie;

import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.ResultHandler;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/**
 * The cookies of one browser, for MockMvc:
 * {@code perform(get("/").with(cookies)).andDo(cookies)}. The token of forms comes from
 * {@link FormPost}.
 */
public final class CookieJar implements RequestPostProcessor, ResultHandler {

	private final Map<String, Cookie> cookies = new LinkedHashMap<>();

	@Override
	public MockHttpServletRequest postProcessRequest(MockHttpServletRequest request) {
		Cookie[] before = (request.getCookies() != null) ? request.getCookies() : new Cookie[0];
		request.setCookies(Stream.concat(Stream.of(before), this.cookies.values().stream()).toArray(Cookie[]::new));
		return request;
	}

	@Override
	public void handle(MvcResult result) {
		Stream.of(result.getResponse().getCookies())
			.filter((cookie) -> !"form-token".equals(cookie.getName()))
			.forEach((cookie) -> this.cookies.put(cookie.getName(), cookie));
	}

}
