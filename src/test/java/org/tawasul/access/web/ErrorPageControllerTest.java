package org.tawasul.access.web;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import jakarta.servlet.DispatcherType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tawasul.TawasulTest;
import org.tawasul.access.StaffBrowser;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import static jakarta.servlet.RequestDispatcher.ERROR_EXCEPTION;
import static jakarta.servlet.RequestDispatcher.ERROR_REQUEST_URI;
import static jakarta.servlet.RequestDispatcher.ERROR_STATUS_CODE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

@TawasulTest
class ErrorPageControllerTest {

	@LocalServerPort
	private int port;

	@Autowired
	private MockMvc pages;

	@ParameterizedTest
	@CsvSource({ "400", "401", "403", "404", "405", "406", "409", "413", "415", "418", "429", "500", "501", "503" })
	void eachErrorHasItsTextInBothLanguages(int status) throws Exception {
		String arabic = page(status, "ar");
		assertThat(main(arabic)).containsPattern("\\p{IsArabic}").doesNotContainPattern("[A-Za-z]{4,}");
		assertThat(main(page(status, "en"))).doesNotContainPattern("\\p{IsArabic}").doesNotContain("access.error");
	}

	@Test
	void nothingIsToldOfWhatHappenedInside() throws Exception {
		this.pages
			.perform(get("/error?trace=true&message=true").accept(MediaType.TEXT_HTML)
				.with(failed(500))
				.requestAttr(ERROR_EXCEPTION, new IllegalStateException("secret words")))
			.andExpect(content().string(not(containsString("secret"))))
			.andExpect(content().string(not(containsString("Exception"))));
	}

	@Test
	void programIsToldByProblemDetailsInItsLanguage() throws Exception {
		this.pages
			.perform(get("/error").accept(MediaType.APPLICATION_JSON)
				.header("Accept-Language", "en")
				.with(failed(404))
				.requestAttr(ERROR_REQUEST_URI, "/api/v1/nothing"))
			.andExpect(status().isNotFound())
			.andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
			.andExpect(jsonPath("$.status").value(404))
			.andExpect(jsonPath("$.title").value("Page not found"))
			.andExpect(jsonPath("$.instance").value("/api/v1/nothing"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "/report/no/such/page", "/cases", "/track/%D8%A8", "/t/", "/nothing" })
	void browserIsAnsweredByAPageInArabic(String path) {
		HttpResponse<String> answer = new StaffBrowser(this.port).get(path);
		assertThat(answer.statusCode()).isBetween(400, 499);
		assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
		assertThat(main(answer.body())).doesNotContainPattern("[A-Za-z]{4,}");
	}

	@Test
	void wrongMethodIsNoFaultOfOurs() {
		StaffBrowser browser = new StaffBrowser(this.port);
		Map<String, String> token = StaffBrowser.hidden(browser.get("/login").body());
		assertThat(browser.post("/", token).statusCode()).isEqualTo(405);
		assertThat(browser.post("/login/refused", token).statusCode()).isEqualTo(302);
	}

	@ParameterizedTest
	@ValueSource(strings = { "GET /% HTTP/1.1", "GET /<script> HTTP/1.1", "GET /a b c HTTP/1.1", "GET /\u0001 HTTP/1.1",
			"NONSENSE", "GET /..%2f..%2fetc/passwd HTTP/1.1", "GET /desk;jsessionid=x HTTP/1.1",
			"GET //desk HTTP/1.1" })
	void brokenRequestLearnsNothingAboutTheServer(String line) throws IOException {
		String answer = raw(line);
		assertThat(answer).startsWith("HTTP/1.1 400")
			.doesNotContainIgnoringCase("tomcat")
			.doesNotContainIgnoringCase("apache")
			.doesNotContain("Exception", "java.", "HTTP Status");
	}

	private String raw(String line) throws IOException {
		try (Socket socket = new Socket("localhost", this.port)) {
			socket.getOutputStream()
				.write((line + "\r\nHost: localhost\r\nAccept: text/html\r\nConnection: close\r\n\r\n")
					.getBytes(StandardCharsets.UTF_8));
			try (InputStream answer = socket.getInputStream()) {
				return new String(answer.readAllBytes(), StandardCharsets.UTF_8);
			}
		}
	}

	private String page(int status, String language) throws Exception {
		return this.pages.perform(get("/error?lang=" + language).accept(MediaType.TEXT_HTML).with(failed(status)))
			.andExpect(content().contentTypeCompatibleWith(MediaType.TEXT_HTML))
			.andReturn()
			.getResponse()
			.getContentAsString(StandardCharsets.UTF_8);
	}

	private static RequestPostProcessor failed(int status) {
		return (request) -> {
			request.setDispatcherType(DispatcherType.ERROR);
			request.setAttribute(ERROR_STATUS_CODE, status);
			return request;
		};
	}

	/**
	 * The words of the page's main part, without its markup and without the number of the
	 * request, which may have letters that look like a word.
	 */
	private static String main(String page) {
		return page.substring(page.indexOf("<main"), page.indexOf("</main>"))
			.replaceAll("<[^>]*>", " ")
			.replaceAll("\\b[0-9a-f]{12}\\b", "");
	}

}
