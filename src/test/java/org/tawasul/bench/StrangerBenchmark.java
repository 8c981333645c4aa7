package org.tawasul.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tawasul.TawasulTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A stranger asks for pages of the staff again and again: nothing of it stays.
 */
@TawasulTest
@Tag("benchmark")
class StrangerBenchmark {

	private static final int REQUESTS = 38_000;

	private static final int CALLERS = 4;

	private final HttpClient http = HttpClient.newHttpClient();

	@LocalServerPort
	private int port;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void strangersLeaveNoSessionAndNoHeapBehind() {
		ask(2000);
		int sessions = sessions();
		long heap = heap();
		long start = System.nanoTime();
		ask(REQUESTS);
		double seconds = (System.nanoTime() - start) / 1e9;
		long more = heap() - heap;
		Measurement.print("%d requests of a stranger in %.0f s: %d sessions, %+.1f MB of heap", REQUESTS, seconds,
				sessions() - sessions, more / 1e6);
		assertThat(sessions()).isEqualTo(sessions);
		assertThat(more).as("bytes of heap").isLessThan(20_000_000);
	}

	private void ask(int times) {
		ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
		try {
			CompletableFuture.allOf(IntStream.range(0, CALLERS).mapToObj((caller) -> CompletableFuture.runAsync(() -> {
				for (int request = 0; request < times / CALLERS; request++) {
					askOnce();
				}
			}, callers)).toArray(CompletableFuture[]::new)).join();
		}
		finally {
			callers.shutdown();
		}
	}

	private void askOnce() {
		try {
			HttpResponse<Void> answer = this.http
				.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + this.port + "/desk"))
					.header("Accept", "text/html")
					.build(), BodyHandlers.discarding());
			assertThat(answer.statusCode()).isEqualTo(302);
		}
		catch (IOException | InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private int sessions() {
		return this.jdbc.sql("select count(*) from app.spring_session").query(Integer.class).single();
	}

	private static long heap() {
		System.gc();
		return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
	}

}
