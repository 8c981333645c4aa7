package org.tawasul.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tawasul.TawasulTest;
import org.tawasul.bench.BenchmarkTable.Comparison;
import org.tawasul.bench.BenchmarkTable.Row;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.process.CaseScenario;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a case costs, side by side with Camunda alone on the same model: rates as ratios
 * of one run, statements and WAL as they are.
 */
@TawasulTest
@Tag("benchmark")
@ExtendWith(BenchmarkTable.class)
@TestPropertySource(properties = "tawasul.intake.cases-per-minute=1000000")
class LifecycleBenchmark {

	private static final String REPORT = """
			{"type": "INCIDENT", "category": "FIRE", "subject": "حريق في المختبر", "region": "SA-01",
			 "description": "دخان كثيف يخرج من مختبر الكيمياء في الدور الثاني", "peopleHurt": false,
			 "facility": {"kind": "SCHOOL", "name": "مدرسة الأمل"},
			 "reporter": {"name": "نورة بنت سعد", "mobile": "0551234567", "role": "PARENT"}}""";

	private final ObjectMapper json = new ObjectMapper();

	@Autowired
	private CaseScenario scenario;

	@Autowired
	private JdbcTemplate database;

	@Value("${spring.datasource.url}")
	private String url;

	@LocalServerPort
	private int port;

	@Test
	void intakeOverHttpBesideABareStartOfTheSameModel() {
		try (StandaloneEngine bare = new StandaloneEngine(this.database, this.url, "activity")) {
			Measurement.compile(this::report, bare::start);
			Row rates = BenchmarkTable.atLeast("intake over HTTP : bare start of the same model",
					Measurement.rates(60, 1, "a second", this::report, bare::start), 0.70);
			Measurement.Cost ours = Measurement.cost("intake over HTTP", this.database, 100, this::report);
			Measurement.Cost theirs = Measurement.cost("bare start, history activity", bare.database(), 100,
					bare::start);
			Row more = BenchmarkTable.atMost("statements of an intake more than of a bare start",
					Comparison.of("%.1f".formatted(ours.statements()), "%.1f".formatted(theirs.statements()),
							ours.statements() - theirs.statements()),
					8);
			assertThat(more.reached()).isTrue();
			assertThat(rates.comparison().ratio()).isGreaterThan(0.3);
		}
	}

	/** A part of what the bare start costs is that it parses the tables each time. */
	@Test
	void intakeOverHttpBesideABareStartThatKeepsParsedExpressions() {
		try (StandaloneEngine bare = StandaloneEngine.keepingExpressions(this.database, this.url, "activity")) {
			Measurement.compile(this::report, bare::start);
			assertThat(BenchmarkTable
				.compared("intake over HTTP : bare start that keeps parsed expressions",
						Measurement.rates(60, 1, "a second", this::report, bare::start))
				.comparison()
				.ratio()).isGreaterThan(0.2);
		}
	}

	@Test
	void wholeLifeBesideTheSameModelAtStarterDefaults() {
		try (StandaloneEngine bare = new StandaloneEngine(this.database, this.url, "full")) {
			Measurement.Cost ours = Measurement.cost("whole life", this.database, 60, this::wholeLife);
			Measurement.Cost theirs = Measurement.cost("whole life, bare at starter defaults", bare.database(), 60,
					bare::runLifecycle);
			BenchmarkTable.compared("statements of a whole life : bare at starter defaults",
					Comparison.of("%.0f".formatted(ours.statements()), "%.0f".formatted(theirs.statements()),
							ours.statements() / theirs.statements()));
			assertThat(BenchmarkTable
				.atMost("WAL of a whole life : bare at starter defaults",
						Comparison.of("%.0f kB".formatted(ours.walBytes() / 1000),
								"%.0f kB".formatted(theirs.walBytes() / 1000), ours.walBytes() / theirs.walBytes()),
						0.65)
				.comparison()
				.ratio()).isLessThan(1.2);
		}
	}

	@Test
	void wholeLifecyclesASecond() {
		int cases = 400;
		IntStream.range(0, 30).forEach((i) -> wholeLife());
		ExecutorService callers = Executors.newFixedThreadPool(4);
		long start = System.nanoTime();
		CompletableFuture
			.allOf(IntStream.range(0, cases)
				.mapToObj((i) -> CompletableFuture.runAsync(this::wholeLife, callers))
				.toArray(CompletableFuture[]::new))
			.join();
		double seconds = (System.nanoTime() - start) / 1e9;
		callers.shutdown();
		Measurement.print("whole lifecycles through the API: %.1f a second (%d cases, 4 callers)", cases / seconds,
				cases);
		assertThat(seconds).isPositive();
	}

	private void wholeLife() {
		JsonNode received = report();
		CaseNumber number = new CaseNumber(received.path("number").asLong());
		String secret = received.path("secret").asText();
		this.scenario.handle(number, "coordinator");
		this.scenario.resolve(number, "coordinator");
		send("/api/v1/cases/" + number + "/acceptance", "", secret);
		send("/api/v1/cases/" + number + "/rating", "{\"score\": 5}", secret);
	}

	private JsonNode report() {
		return send("/api/v1/cases", REPORT, "");
	}

	/**
	 * By the blocking client: the other one of the JDK has three threads of its own,
	 * which take a tenth of the processor time of an intake from the two cores.
	 */
	private JsonNode send(String path, String body, String secret) {
		try {
			HttpURLConnection request = (HttpURLConnection) URI.create("http://127.0.0.1:" + this.port + path)
				.toURL()
				.openConnection();
			request.setRequestMethod("POST");
			request.setRequestProperty("Content-Type", "application/json");
			request.setRequestProperty("Accept", "application/json");
			request.setRequestProperty("X-Case-Secret", secret);
			byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
			request.setFixedLengthStreamingMode(bytes.length);
			request.setDoOutput(true);
			request.getOutputStream().write(bytes);
			assertThat(request.getResponseCode()).as(path).isBetween(200, 299);
			byte[] answer = request.getInputStream().readAllBytes();
			return (answer.length == 0) ? this.json.createObjectNode() : this.json.readTree(answer);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(path, ex);
		}
	}

}
