package org.tawasul.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tawasul.TawasulTest;
import org.tawasul.access.body.SlowSender;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two hundred clients send the bodies of their requests byte by byte, and come again when
 * they are refused: what everybody else notices of it.
 */
@TawasulTest
@Tag("benchmark")
class SlowBodyBenchmark {

	private static final int SLOW = 200;

	private static final int OTHERS = 4;

	private static final Duration ROUND = Duration.ofSeconds(15);

	private static final String BODY = "{\"type\": \"INQUIRY\", \"subject\": \"Opening hours\"}";

	private final HttpClient http = HttpClient.newHttpClient();

	@LocalServerPort
	private int port;

	@Test
	void othersHardlyNoticeTwoHundredSlowSenders() {
		round("warm-up");
		Figures before = round("nobody slow");
		Figures meanwhile;
		try (Attack attack = new Attack()) {
			attack.await();
			meanwhile = round(SLOW + " slow senders");
		}
		Figures after = round("nobody slow");
		assertThat(meanwhile.p95()).as("milliseconds").isLessThan(2 * Math.max(before.p95(), after.p95()));
		assertThat(meanwhile.slowestHealth()).as("milliseconds").isLessThan(2000);
	}

	private Figures round(String what) {
		ExecutorService callers = Executors.newFixedThreadPool(OTHERS + 1);
		try {
			long until = System.nanoTime() + ROUND.toNanos();
			CompletableFuture<double[]> health = CompletableFuture
				.supplyAsync(() -> repeat(until, List.of(request("/actuator/health"))), callers);
			List<CompletableFuture<double[]>> others = IntStream.range(0, OTHERS)
				.mapToObj((i) -> CompletableFuture
					.supplyAsync(() -> repeat(until, List.of(request("/"), request("/report"), question())), callers))
				.toList();
			double[] times = others.stream()
				.flatMapToDouble((caller) -> Arrays.stream(caller.join()))
				.sorted()
				.toArray();
			Figures figures = new Figures(times[times.length * 95 / 100],
					Arrays.stream(health.join()).max().orElseThrow());
			Measurement.print(
					"%s: %d requests of others, p50 %.1f ms, p95 %.1f ms, slowest %.0f ms; health at most %.0f ms",
					what, times.length, times[times.length / 2], figures.p95(), times[times.length - 1],
					figures.slowestHealth());
			return figures;
		}
		finally {
			callers.shutdown();
		}
	}

	private double[] repeat(long until, List<HttpRequest> requests) {
		List<Double> times = new ArrayList<>();
		while (System.nanoTime() < until) {
			requests.forEach((request) -> times.add(milliseconds(request)));
		}
		return times.stream().mapToDouble(Double::doubleValue).toArray();
	}

	private double milliseconds(HttpRequest request) {
		long start = System.nanoTime();
		try {
			int status = this.http.send(request, BodyHandlers.discarding()).statusCode();
			assertThat(status).as(request.uri().toString()).isIn(200, 400);
		}
		catch (IOException | InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
		return (System.nanoTime() - start) / 1e6;
	}

	private HttpRequest request(String path) {
		return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + this.port + path)).build();
	}

	/** Read, validated and refused. */
	private HttpRequest question() {
		return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + this.port + "/api/v1/cases"))
			.header("Content-Type", "application/json")
			.POST(BodyPublishers.ofString(BODY))
			.build();
	}

	/**
	 * What others notice.
	 *
	 * @param p95 of their requests, in milliseconds
	 * @param slowestHealth slowest answer about the health, in milliseconds
	 */
	private record Figures(double p95, double slowestHealth) {

	}

	/**
	 * Each of them sends a byte a second, and comes again a second after it was refused.
	 */
	private final class Attack implements AutoCloseable {

		private final SlowSender[] senders = new SlowSender[SLOW];

		private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();

		private final CompletableFuture<Void> begun = new CompletableFuture<>();

		Attack() {
			this.clock.scheduleAtFixedRate(this::tick, 0, 1, TimeUnit.SECONDS);
		}

		void await() {
			this.begun.join();
		}

		private void tick() {
			for (int i = 0; i < SLOW; i++) {
				if (this.senders[i] == null || !this.senders[i].send("a")) {
					close(this.senders[i]);
					this.senders[i] = new SlowSender(SlowBodyBenchmark.this.port, "POST /api/v1/cases HTTP/1.1",
							"Content-Type: application/json", "Content-Length: 10000");
				}
			}
			this.begun.complete(null);
		}

		@Override
		public void close() {
			this.clock.shutdownNow();
			Arrays.stream(this.senders).forEach(Attack::close);
		}

		private static void close(SlowSender sender) {
			if (sender != null) {
				sender.close();
			}
		}

	}

}
