package org.tawasul.access.web;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tawasul.TawasulTest;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

@TawasulTest
class RequestPathFilterTest {

	@LocalServerPort
	private int port;

	@ParameterizedTest
	@ValueSource(strings = { "engine-rest/task", "engine-rest/x", "camunda/api/engine/engine/default/task",
			"camunda/api/admin/auth/user/default", "camunda/api/cockpit/plugin", "camunda/app/tasklist/default/",
			"camunda/app/tawasul/words.js", "desk", "desk/outbox", "api/v1/cases/1", "v3/api-docs", "report", "track",
			"cases/1", "t/x", "login", "actuator/health", "css/tawasul.css", "webjars/x", "nothing" })
	void noSpellingOfAnAddressIsAnInternalError(String path) throws Exception {
		String encoded = "%" + Integer.toHexString(path.charAt(0)) + path.substring(1);
		for (String spelled : List.of("/" + encoded, "//" + path, "/./" + path, "/x/../" + path, "/" + path + "/",
				"/" + path + "//", "/" + path.replaceFirst("/", "//"), "/" + path.replaceFirst("/", "/%2e/"),
				"/" + path + ";x=1", "/" + path + "%00", "/" + path + "%0a", "/" + path + "%2f", "/" + path + "%")) {
			String answer = ask(spelled);
			assertThat(answer).as(spelled).startsWith("HTTP/1.1 ").doesNotStartWith("HTTP/1.1 5");
			assertThat(answer).as(spelled).doesNotContain("Exception", "at org.");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "/%65ngine-rest/task", "//engine-rest/task", "/./engine-rest/task",
			"/%63amunda/api/engine/engine/default/task" })
	void otherSpellingsOfTheEnginesAddressesAreRefusedInWords(String spelled) throws Exception {
		assertThat(ask(spelled)).startsWith("HTTP/1.1 400").contains("\"title\":");
	}

	private String ask(String path) throws IOException {
		try (Socket line = new Socket("127.0.0.1", this.port)) {
			line.setSoTimeout(20_000);
			line.getOutputStream()
				.write(("GET " + path
						+ " HTTP/1.1\r\nHost: localhost\r\nAccept: application/json\r\nConnection: close\r\n\r\n")
					.getBytes(StandardCharsets.US_ASCII));
			return new String(line.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		}
	}

}
