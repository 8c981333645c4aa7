package org.tawasul.attachment.form;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import org.junit.jupiter.api.Test;
import org.tawasul.access.EngineEndpoints;

import org.springframework.boot.autoconfigure.web.servlet.MultipartProperties;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

class MultipartFormFilterTest {

	private static final String LINE = "\r\n";

	private final MultipartFormFilter filter = new MultipartFormFilter(limits(), engine());

	@Test
	void ofAFormThatIsTooLargeTheTextsArriveBeforeAndAfterTheFiles() throws Exception {
		HttpServletRequest arrived = send("/report", 3000);
		assertThat(MultipartFormFilter.isTruncated(arrived)).isTrue();
		assertThat(arrived.getParameter("subject")).isEqualTo("حريق في المدرسة");
		assertThat(arrived.getParameter("region")).isEqualTo("SA-01");
		assertThat(arrived.getParameter("files")).isNull();
		assertThat(arrived.getContentType()).isEqualTo("application/x-www-form-urlencoded");
		assertThat(arrived.getParts()).isEmpty();
	}

	@Test
	void aFormThatFitsIsLeftAlone() throws Exception {
		HttpServletRequest arrived = send("/report", 100);
		assertThat(MultipartFormFilter.isTruncated(arrived)).isFalse();
		assertThat(arrived.getContentType()).startsWith("multipart/form-data");
	}

	@Test
	void whatNobodyCanMeanIsNotReadToItsEnd() throws Exception {
		assertThat(MultipartFormFilter.isTruncated(send("/report", 20_000))).isFalse();
		assertThat(MultipartFormFilter.isTruncated(send("/api/v1/cases/1/attachments", 3000))).isFalse();
		assertThat(MultipartFormFilter.isTruncated(send("/engine/deployment", 3000))).isFalse();
	}

	private HttpServletRequest send(String address, int size) throws ServletException, IOException {
		String body = part("name=\"subject\"", "حريق في المدرسة")
				+ part("name=\"files\"; filename=\"a.jpg\"" + LINE + "Content-Type: image/jpeg", "x".repeat(size))
				+ part("name=\"region\"", "SA-01") + "--cut--" + LINE;
		MockHttpServletRequest request = new MockHttpServletRequest("POST", address);
		request.setContentType("multipart/form-data; boundary=cut");
		request.setContent(body.getBytes(StandardCharsets.UTF_8));
		MockFilterChain chain = new MockFilterChain();
		this.filter.doFilter(request, new MockHttpServletResponse(), chain);
		return (HttpServletRequest) chain.getRequest();
	}

	private static String part(String header, String content) {
		return "--cut" + LINE + "Content-Disposition: form-data; " + header + LINE + LINE + content + LINE;
	}

	private static EngineEndpoints engine() {
		RequestMatcher engineRequests = PathPatternRequestMatcher.withDefaults().matcher("/engine/**");
		EngineEndpoints engine = mock();
		given(engine.rest()).willReturn(engineRequests);
		given(engine.webapps()).willReturn(engineRequests);
		return engine;
	}

	private static MultipartProperties limits() {
		MultipartProperties limits = new MultipartProperties();
		limits.setMaxRequestSize(DataSize.ofBytes(2000));
		return limits;
	}

}
