package org.tawasul.access.body;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.awaitility.Awaitility;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.ErrorPage;
import org.springframework.boot.web.server.WebServer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Slow bodies at a real Tomcat of four threads: two may wait for bodies.
 */
class RequestBodyValveTest {

	private static final String FORM = "Content-Type: application/x-www-form-urlencoded";

	private final ScheduledExecutorService drip = Executors.newSingleThreadScheduledExecutor();

	private final ExecutorService readers = Executors.newCachedThreadPool();

	private final AtomicInteger dispatches = new AtomicInteger();

	private final List<SlowSender> senders = new ArrayList<>();

	private WebServer server;

	@BeforeEach
	void start() {
		start(Duration.ofMillis(500));
	}

	private void start(Duration patience) {
		TomcatServletWebServerFactory tomcat = new TomcatServletWebServerFactory(0);
		tomcat.addEngineValves(
				new RequestBodyValve(new RequestBodyProperties(null, 2, patience, DataSize.ofBytes(100_000)), 4));
		tomcat.addErrorPages(new ErrorPage("/error-page"));
		tomcat.addConnectorCustomizers((connector) -> {
			connector.setProperty("maxThreads", "4");
			connector.setProperty("connectionTimeout", "1500");
		});
		this.server = tomcat.getWebServer(
				(context) -> new FilterRegistrationBean<>(new RequestBodyFilter()).onStartup(context),
				(context) -> new ServletRegistrationBean<>(new Reader(this.dispatches), "/*").onStartup(context));
		this.server.start();
	}

	@AfterEach
	void stop() {
		this.drip.shutdownNow();
		this.readers.shutdown();
		this.senders.forEach(SlowSender::close);
		this.server.stop();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/parameters", "/stream" })
	void bodyThatComesTooSlowlyIsNotWaitedFor(String path) {
		List<String> answer = dripping(path, FORM, "Content-Length: 100000").answerToTheEnd();
		assertThat(answer.get(0)).startsWith("HTTP/1.1 408");
		assertThat(answer).contains("Retry-After: 10", "Connection: close");
	}

	@Test
	void answerThatTheApplicationGivesItselfIsTheOnlyOne() {
		List<String> answer = dripping("/answered", "Content-Length: 100000").answerToTheEnd();
		assertThat(answer).startsWith("HTTP/1.1 408 ").contains("Connection: close", "too slow");
		assertThat(this.dispatches).as("an error page would be one more").hasValue(1);
	}

	@Test
	void bodyInChunksThatComesTooSlowlyIsNotWaitedFor() {
		SlowSender sender = keep(
				new SlowSender(this.server.getPort(), "POST /stream HTTP/1.1", "Transfer-Encoding: chunked"));
		this.drip.scheduleAtFixedRate(() -> sender.send("1\r\na\r\n"), 0, 30, TimeUnit.MILLISECONDS);
		assertThat(sender.answerToTheEnd().get(0)).startsWith("HTTP/1.1 408");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/parameters", "/stream" })
	void bodyThatStandsStillIsNotWaitedFor(String path) {
		SlowSender sender = keep(
				new SlowSender(this.server.getPort(), "POST " + path + " HTTP/1.1", FORM, "Content-Length: 100000"));
		assertThat(sender.answerToTheEnd().get(0)).startsWith("HTTP/1.1 408");
	}

	@Test
	void bodyThatNobodyReadIsNotWaitedForAfterTheAnswer() {
		List<String> answer = dripping("/nothing", "Content-Length: 100000").answerToTheEnd();
		assertThat(answer.get(0)).startsWith("HTTP/1.1 204");
	}

	@Test
	void bodyThatNobodyReadLeavesTheConnectionUsable() throws Exception {
		SlowSender sender = keep(new SlowSender(this.server.getPort(), "POST /nothing HTTP/1.1", "Content-Length: 3"));
		sender.send("abcPOST /stream HTTP/1.1\r\nHost: localhost\r\nContent-Length: 2\r\nConnection: close\r\n\r\nde");
		assertThat(sender.answerToTheEnd()).contains("HTTP/1.1 204 ", "HTTP/1.1 200 ").last().isEqualTo("2");
	}

	@Test
	void steadyBodyMayTakeLongerThanThePatience() {
		SlowSender sender = keep(new SlowSender(this.server.getPort(), "POST /stream HTTP/1.1",
				"Content-Length: 300000", "Connection: close"));
		String piece = "a".repeat(10_000);
		this.drip.scheduleAtFixedRate(() -> sender.send(piece), 0, 40, TimeUnit.MILLISECONDS);
		assertThat(sender.answerToTheEnd()).startsWith("HTTP/1.1 200 ").endsWith("300000");
	}

	@Test
	void whileAsManyWaitAsMayOthersAreServed() throws Exception {
		this.server.stop();
		start(Duration.ofMinutes(1));
		AtomicInteger refused = new AtomicInteger();
		for (int sender = 0; sender < 6; sender++) {
			SlowSender slow = dripping("/stream", "Content-Length: 100000");
			CompletableFuture.supplyAsync(slow::answerToTheEnd, this.readers)
				.thenAccept((answer) -> refused.addAndGet(answer.get(0).startsWith("HTTP/1.1 503") ? 1 : 0));
		}
		Awaitility.await().untilAtomic(refused, Matchers.is(4));
		for (int request = 0; request < 20; request++) {
			assertThat(post("/stream", "abc").body()).isEqualTo("3");
			assertThat(post("/parameters", "a=b").statusCode()).isEqualTo(200);
		}
		assertThat(refused).hasValue(4);
	}

	private SlowSender dripping(String path, String... headers) {
		SlowSender sender = keep(new SlowSender(this.server.getPort(), "POST " + path + " HTTP/1.1", headers));
		this.drip.scheduleAtFixedRate(() -> sender.send("a"), 0, 30, TimeUnit.MILLISECONDS);
		return sender;
	}

	private SlowSender keep(SlowSender sender) {
		this.senders.add(sender);
		return sender;
	}

	private HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
		return HttpClient.newHttpClient()
			.send(HttpRequest.newBuilder(URI.create("http://localhost:" + this.server.getPort() + path))
				.header("Content-Type", "application/x-www-form-urlencoded")
				.POST(BodyPublishers.ofString(body))
				.build(), BodyHandlers.ofString());
	}

	/** Answers how much it has read, in the way that the address says. */
	private static final class Reader extends HttpServlet {

		private static final long serialVersionUID = 1L;

		private final AtomicInteger dispatches;

		Reader(AtomicInteger dispatches) {
			this.dispatches = dispatches;
		}

		@Override
		protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
			switch (request.getPathInfo()) {
				case "/parameters" -> response.getWriter().print(request.getParameterMap().size());
				case "/stream" -> response.getWriter().print(request.getInputStream().readAllBytes().length);
				case "/answered" -> answer(request, response);
				case "/error-page" -> response.getWriter().print("error page");
				default -> response.setStatus(HttpServletResponse.SC_NO_CONTENT);
			}
		}

		private void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
			this.dispatches.incrementAndGet();
			try {
				request.getInputStream().readAllBytes();
			}
			catch (RequestBodyRefusedException ex) {
				response.setStatus(ex.status().value());
				response.setContentLength("too slow\n".length());
				response.getWriter().print("too slow\n");
				response.flushBuffer();
			}
		}

	}

}
