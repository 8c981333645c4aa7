package org.tawasul.bench;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tawasul.TawasulTest;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Memory stays flat while twenty callers send twenty megabytes of JSON each to the
 * engine's interface, half of them without saying how much. How it is without a limit:
 * {@code -Dtawasul.access.max-body=100MB}.
 */
@TawasulTest
@Tag("benchmark")
class LargeBodyBenchmark {

	private static final int CALLERS = 20;

	private static final int VARIABLES = 1_000_000;

	/** Live heap over idle, in bytes, for all callers together. */
	private static final long MAX_LIVE = 64 * 1024 * 1024;

	private static final String BEGIN = "{\"modifications\":{";

	private static final String END = "\"last\":{}}}";

	private final HttpClient http = HttpClient.newHttpClient();

	@LocalServerPort
	private int port;

	@Test
	void largeBodiesTakeNoMemory() {
		List<Integer> answers = new ArrayList<>(send(2));
		HeapPeakMeter.Figures figures = HeapPeakMeter.during(() -> answers.addAll(send(CALLERS)));
		Measurement.print(
				"%d bodies of %.0f MB at once, answered %s: live heap at most %.0f MB over idle, in use %.0f MB; %.1f s",
				CALLERS, length() / 1e6, answers, figures.live() / 1e6, figures.used() / 1e6, figures.seconds());
		assertThat(answers).containsOnly(413);
		assertThat(figures.live()).isLessThan(MAX_LIVE);
	}

	private List<Integer> send(int callers) {
		List<CompletableFuture<Integer>> sent = IntStream.range(0, callers)
			.mapToObj((caller) -> this.http.sendAsync(request(body(caller % 2 == 0)), BodyHandlers.ofString())
				.handle((answer, failure) -> (answer != null) ? answer.statusCode() : 0))
			.toList();
		return sent.stream().map(CompletableFuture::join).toList();
	}

	private HttpRequest request(BodyPublisher body) {
		String basic = Base64.getEncoder().encodeToString("coordinator:Balagh-19996".getBytes(StandardCharsets.UTF_8));
		return HttpRequest
			.newBuilder(URI.create("http://localhost:" + this.port + "/engine-rest/process-instance/x/variables"))
			.header("Authorization", "Basic " + basic)
			.header("Content-Type", "application/json")
			.POST(body)
			.build();
	}

	private static BodyPublisher body(boolean ofKnownLength) {
		BodyPublisher body = BodyPublishers.ofInputStream(LargeBodyBenchmark::variables);
		return ofKnownLength ? BodyPublishers.fromPublisher(body, length()) : body;
	}

	/** Made while it is sent: the sender takes no memory either. */
	private static InputStream variables() {
		Iterator<byte[]> parts = Stream
			.of(Stream.of(BEGIN), IntStream.range(0, VARIABLES).mapToObj(LargeBodyBenchmark::variable), Stream.of(END))
			.flatMap((some) -> some)
			.map((part) -> part.getBytes(StandardCharsets.US_ASCII))
			.iterator();
		return new SequenceInputStream(new Enumeration<InputStream>() {

			@Override
			public boolean hasMoreElements() {
				return parts.hasNext();
			}

			@Override
			public InputStream nextElement() {
				return new ByteArrayInputStream(parts.next());
			}

		});
	}

	private static String variable(int place) {
		return "\"v%07d\":{\"value\":1},".formatted(place);
	}

	private static long length() {
		return BEGIN.length() + (long) variable(0).length() * VARIABLES + END.length();
	}

}
