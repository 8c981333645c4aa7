package org.tawasul.webapps.permission;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;

class UnclaimFilterTest {

	@ParameterizedTest
	@ValueSource(strings = { "/engine-rest/task/4711/unclaim", "/engine-rest/task/4711/unclaim/",
			"/camunda/api/engine/engine/default/task/4711/unclaim" })
	void unclaimingBecomesAClaimForNobody(String uri) throws Exception {
		HttpServletRequest request = passed("POST", uri);
		assertThat(request.getRequestURI()).isEqualTo(uri.replaceFirst("unclaim/?$", "claim"));
		assertThat(request.getRequestURL()).hasToString("http://localhost" + request.getRequestURI());
		assertThat(request.getContentType()).isEqualTo("application/json");
		assertThat(request.getHeader("content-type")).isEqualTo("application/json");
		byte[] body = request.getInputStream().readAllBytes();
		assertThat(new String(body, StandardCharsets.UTF_8)).isEqualTo("{\"userId\":null}");
		assertThat(request.getContentLength()).isEqualTo(body.length);
		assertThat(request.getHeaders("Content-Length").nextElement()).isEqualTo(Integer.toString(body.length));
		assertThat(request.getReader().readLine()).isEqualTo("{\"userId\":null}");
	}

	@Test
	void pathInfoFollowsTheUri() throws Exception {
		MockHttpServletRequest request = new MockHttpServletRequest("POST", "/app/engine-rest/task/1/unclaim");
		request.setContextPath("/app");
		request.setServletPath("/engine-rest");
		request.setPathInfo("/task/1/unclaim");
		assertThat(passed(request).getPathInfo()).isEqualTo("/task/1/claim");
	}

	@ParameterizedTest
	@CsvSource({ "GET, /engine-rest/task/4711/unclaim", "POST, /engine-rest/task/4711/claim",
			"POST, /engine-rest/task/4711/unclaim/more", "POST, /engine-rest/filter/4711/unclaim" })
	void otherRequestsPassUnchanged(String method, String uri) throws Exception {
		assertThat(passed(method, uri)).isInstanceOf(MockHttpServletRequest.class);
	}

	private static HttpServletRequest passed(String method, String uri) throws ServletException, IOException {
		return passed(new MockHttpServletRequest(method, uri));
	}

	private static HttpServletRequest passed(MockHttpServletRequest request) throws ServletException, IOException {
		MockFilterChain chain = new MockFilterChain();
		new UnclaimFilter().doFilter(request, new MockHttpServletResponse(), chain);
		return (HttpServletRequest) chain.getRequest();
	}

}
