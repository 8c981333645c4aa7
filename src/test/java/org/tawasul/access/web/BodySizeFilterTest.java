package org.tawasul.access.web;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tawasul.TawasulTest;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

@TawasulTest
class BodySizeFilterTest {

	private static final int LARGE = 1024 * 1024 + 1;

	@LocalServerPort
	private int port;

	@ParameterizedTest
	@CsvSource({ "POST, /engine-rest/task, application/json",
			"PUT, /engine-rest/process-instance/x/variables/y, text/plain",
			"POST, /engine-rest/deployment/create, multipart/form-data; boundary=x",
			"POST, /camunda/api/engine/engine/default/task, application/json",
			"POST, /camunda/api/cockpit/plugin/base/default/process-instance, application/json",
			"POST, /api/v1/cases, application/json", "PUT, /report, application/x-www-form-urlencoded",
			"POST, /report, application/json", "POST, /nothing/here, application/json" })
	void aBodyThatIsTooLargeIsRefusedInWordsWhetherItSaysItsLengthOrNot(String method, String path, String type)
			throws Exception {
		byte[] body = "[".repeat(LARGE).getBytes(StandardCharsets.UTF_8);
		for (BodyPublisher sent : new BodyPublisher[] { BodyPublishers.ofByteArray(body),
				BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)) }) {
			HttpResponse<String> answer = send(method, path, type, sent);
			assertThat(answer.statusCode()).as(answer.body()).isEqualTo(413);
			assertThat(answer.body()).containsAnyOf("exceeds the maximum size", "أكبر من المسموح")
				.doesNotContain("Exception");
		}
	}

	/** Nothing of it is lost, and the engine reads it as it would have. */
	@Test
	void aBodyOfUnknownLengthIsReadByWhoeverWantsIt() throws Exception {
		byte[] body = "{\"name\": \"لا مهمة بهذا الاسم\"}".getBytes(StandardCharsets.UTF_8);
		HttpResponse<String> answer = send("POST", "/engine-rest/task/count", "application/json",
				BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)));
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
		assertThat(answer.body()).isEqualTo("{\"count\":0}");
	}

	private HttpResponse<String> send(String method, String path, String type, BodyPublisher body) throws Exception {
		String basic = Base64.getEncoder().encodeToString("admin:Balagh-19996".getBytes(StandardCharsets.UTF_8));
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + path))
			.header("Content-Type", type)
			.header("Accept", "application/json")
			.header("Accept-Language", "en")
			.method(method, body);
		if (path.startsWith("/engine-rest")) {
			request.header("Authorization", "Basic " + basic);
		}
		return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
	}

}
