package org.tawasul.attachment.form;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.tawasul.TawasulTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.tawasul.access.FormPost.csrf;

/**
 * Forms with files that nobody can read: phones lose the line every day, and anybody may
 * make one up. That is no fault of ours, and no reason to fill the log.
 */
@TawasulTest
class BrokenMultipartFormsTest {

	private static final String LINE = "\r\n";

	@LocalServerPort
	private int port;

	@Autowired
	private MockMvc script;

	private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);

	private final ListAppender<ILoggingEvent> log = new ListAppender<>();

	@BeforeEach
	void listen() {
		this.log.start();
		this.root.addAppender(this.log);
	}

	@AfterEach
	void stopListening() {
		this.root.detachAppender(this.log);
	}

	@Test
	void whatIsNoFormIsAnsweredByAPageAndIsNoFaultOfOurs() throws Exception {
		for (String address : List.of("/report", "/report/files", "/cases/1/information", "/track", "/nowhere")) {
			assertThat(send(address, "multipart/form-data", "abc", 3)).as(address)
				.startsWith("HTTP/1.1 400 ")
				.contains("الطلب غير صحيح");
		}
		assertThat(faults()).isEmpty();
	}

	@Test
	void aFormOfFarTooManyPartsIsTooLarge() throws Exception {
		String part = "--x" + LINE + "Content-Disposition: form-data; name=\"a\"" + LINE + LINE + "b" + LINE;
		String form = part.repeat(300) + "--x--" + LINE;
		assertThat(send("/report", "multipart/form-data; boundary=x", form, form.length())).startsWith("HTTP/1.1 413 ")
			.contains("الحجم أكبر من المسموح");
		assertThat(faults()).isEmpty();
	}

	@Test
	void aFormWhoseLineBreaksIsNoFaultOfOurs() throws Exception {
		String form = "--x" + LINE + "Content-Disposition: form-data; name=\"file\"; filename=\"a.jpg\"" + LINE + LINE;
		for (String address : List.of("/report", "/report/files", "/cases/1/information")) {
			send(address, "multipart/form-data; boundary=x", form + "x".repeat(5000), 100_000);
		}
		send("/report", "multipart/form-data; boundary=x", form + "x".repeat(5000), 150_000_000);
		// The next answer shows that the server had its time.
		await().during(Duration.ofMillis(500)).atMost(Duration.ofSeconds(5)).until(() -> faults().isEmpty());
	}

	@Test
	void aScriptThatSendsNoFileIsToldSo() throws Exception {
		Map<String, String> key = Map.of("key", UUID.randomUUID().toString());
		this.script.perform(multipart("/report/files").param("key", key.get("key")).with(csrf()))
			.andExpect(status().isUnprocessableEntity())
			.andExpect(content().contentType("text/plain;charset=UTF-8"));
		this.script.perform(post("/report/files").param("key", key.get("key")).with(csrf()))
			.andExpect(status().isUnprocessableEntity())
			.andExpect(content().contentType("text/plain;charset=UTF-8"));
	}

	private List<String> faults() {
		return List.copyOf(this.log.list)
			.stream()
			.filter((line) -> line.getLevel().isGreaterOrEqual(Level.ERROR))
			.map(ILoggingEvent::getFormattedMessage)
			.toList();
	}

	private String send(String address, String type, String body, int length) throws IOException {
		try (Socket line = new Socket("localhost", this.port)) {
			String request = "POST " + address + " HTTP/1.1" + LINE + "Host: localhost" + LINE + "Accept: text/html"
					+ LINE + "Accept-Language: ar" + LINE + "Connection: close" + LINE + "Content-Type: " + type + LINE
					+ "Content-Length: " + length + LINE + LINE;
			line.getOutputStream().write((request + body).getBytes(StandardCharsets.UTF_8));
			line.shutdownOutput();
			return new String(line.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		}
	}

}
