package org.tawasul.access.web;

import java.sql.SQLException;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import org.junit.jupiter.api.Test;
import org.tawasul.problem.ErrorTranslationFixture;

import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.orm.jpa.JpaSystemException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class UncaughtExceptionFilterTest {

	private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/desk");

	private final MockHttpServletResponse response = new MockHttpServletResponse();

	private final UncaughtExceptionFilter filter = new UncaughtExceptionFilter(
			ErrorTranslationFixture.withKeysAsTexts(), server());

	@Test
	void outageThatAFilterMeetsIsAnsweredBy503WithTheTimeToComeBack() throws Exception {
		this.filter.doFilter(this.request, this.response, (request, response) -> {
			throw new JpaSystemException(new RuntimeException(new SQLException("Connection is closed")));
		});
		assertThat(this.response.getStatus()).isEqualTo(503);
		assertThat(this.response.getHeader("Retry-After")).isEqualTo("15");
	}

	@Test
	void faultOfOursStaysWhatItIs() {
		assertThatIllegalStateException()
			.isThrownBy(() -> this.filter.doFilter(this.request, this.response, (request, response) -> {
				throw new IllegalStateException("ours");
			}))
			.withMessage("ours");
	}

	@Test
	void errorPageOfAnOutageDoesNotAskForTheSession() throws Exception {
		this.request.setDispatcherType(DispatcherType.ERROR);
		this.request.setCookies(new Cookie("JSESSIONID", "x"), new Cookie("lang", "en"));
		this.request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, 503);
		this.filter.doFilter(this.request, this.response,
				(request, response) -> assertThat(((HttpServletRequest) request).getCookies())
					.extracting(Cookie::getName)
					.containsExactly("lang"));
		assertThat(this.response.getStatus()).isEqualTo(200);
	}

	private static ServerProperties server() {
		ServerProperties server = new ServerProperties();
		server.getServlet().getSession().getCookie().setName("JSESSIONID");
		return server;
	}

}
