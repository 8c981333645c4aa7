package org.tawasul.language;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tawasul.TawasulTest;

import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever a browser says of the languages of its user, each address answers as without.
 */
@TawasulTest
class AcceptLanguageTest {

	private static final String[] ADDRESSES = { "/", "/report", "/track", "/login", "/desk", "/css/tawasul.css",
			"/js/tawasul.js", "/actuator/health", "/v3/api-docs", "/api/v1/questions", "/api/v1/cases/1",
			"/engine-rest/task/count", "/camunda/app/tasklist/", "/camunda/app/cockpit/", "/camunda/lib/deps.js",
			"/camunda/api/engine/engine/", "/nothing-here" };

	private final HttpClient client = HttpClient.newHttpClient();

	@LocalServerPort
	private int port;

	/** The second is what Chromium sends for six languages that its user chose. */
	static Stream<String> headers() {
		String eleven = "ar-SA,ar;q=0.9,en-US;q=0.8,en;q=0.7,ur-PK;q=0.6,ur;q=0.5,hi-IN;q=0.4,hi;q=0.3,fr-FR;q=0.2,fr;q=0.1,tl;q=0.1";
		String thousand = IntStream.range(0, 1000)
			.mapToObj((i) -> "x" + (char) ('a' + i % 26) + "-" + i)
			.collect(Collectors.joining(","));
		return Stream.of(eleven, eleven + ",de;q=0.1", thousand.substring(0, 6000), "-", "-,\te9=r", ";;q=nonsense",
				"en;q=17", "*", ",,,,", "\u00e9\u00a0", "en_US.UTF-8", "\"en\"", "en;q=0.5;level=1");
	}

	@ParameterizedTest
	@MethodSource("headers")
	void anyHeaderIsSurvivedOnEveryAddress(String header) throws Exception {
		for (String address : ADDRESSES) {
			HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + address));
			int without = status(request);
			assertThat(status(request.header(HttpHeaders.ACCEPT_LANGUAGE, header))).as(address)
				.isEqualTo(without)
				.isLessThan(500);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "\u0085\u009f", "\u00e2\u0080\u0091", "\u00ff,\u0080;q=\u00b2" })
	void bytesThatAreNoTextAreSurvivedToo(String bytes) throws Exception {
		for (String address : ADDRESSES) {
			assertThat(statusLine(address, bytes)).as(address).isEqualTo(statusLine(address, "ar"));
		}
	}

	private String statusLine(String address, String header) throws Exception {
		try (Socket socket = new Socket("localhost", this.port)) {
			socket.getOutputStream()
				.write("GET %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAccept-Language: %s\r\n\r\n"
					.formatted(address, header)
					.getBytes(StandardCharsets.ISO_8859_1));
			return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1))
				.readLine();
		}
	}

	private int status(HttpRequest.Builder request) throws Exception {
		return this.client.send(request.build(), BodyHandlers.discarding()).statusCode();
	}

}
