package org.tawasul.bench;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.awaitility.Awaitility;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tawasul.TawasulTest;
import org.tawasul.bench.BenchmarkTable.Comparison;
import org.tawasul.casefile.Category;
import org.tawasul.process.CaseScenario;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * After downtime many deadlines are overdue at once. They run off, with the messages that
 * they cause, beside the same timers of a bare engine, whose actions do nothing; and
 * reports that come in meanwhile wait at most twice as long. Reports come in an open
 * loop: at fixed moments, whether or not those before have been answered.
 */
@TawasulTest
@Tag("benchmark")
@ExtendWith(BenchmarkTable.class)
@TestPropertySource(
		properties = { "tawasul.intake.cases-per-minute=1000000", "tawasul.notification.rendering-enabled=true",
				"camunda.bpm.job-execution.enabled=true", "db-scheduler.enabled=true" })
class EscalationBenchmark {

	/** In each round; each has a reminder and a deadline. */
	private static final int CASES = Integer.getInteger("bench.overdue", 300);

	/** Over HTTP before, which warms up what is measured. */
	private static final int REPORTED = 300;

	private static final Duration EVERY = Duration.ofMillis(200);

	private static final Duration USUAL = Duration.ofSeconds(15);

	private static final String REPORT = """
			{"type": "INCIDENT", "category": "FIRE", "subject": "حريق في المختبر", "region": "SA-02",
			 "description": "دخان كثيف يخرج من مختبر الكيمياء في الدور الثاني", "peopleHurt": false,
			 "reporter": {"name": "نورة بنت سعد", "mobile": "0551234567", "role": "PARENT"}}""";

	private final HttpClient http = HttpClient.newHttpClient();

	@Autowired
	private CaseScenario scenario;

	@Autowired
	private JdbcTemplate database;

	@Autowired
	private ProcessEngineConfigurationImpl engine;

	@Value("${spring.datasource.url}")
	private String url;

	@LocalServerPort
	private int port;

	private OverdueTimers timers;

	@BeforeEach
	void stopJobs() {
		this.timers = new OverdueTimers(this.database, this.engine.getJobExecutor());
	}

	@AfterEach
	void awaitMessages() {
		this.timers.suspend();
		awaitQueue();
	}

	@Test
	void overdueDeadlinesRunOffBesideThoseOfABareEngine() {
		try (StandaloneEngine bare = new StandaloneEngine(this.database, this.url, "activity")) {
			OverdueTimers theirs = bare.timersLike(this.engine.getJobExecutor());
			drain(this.timers, this::open);
			drain(theirs, bare::start);
			Comparison rates = Measurement.figures("%.1f timers/s", () -> drain(this.timers, this::open),
					() -> drain(theirs, bare::start));
			assertThat(BenchmarkTable.atLeast("escalation of overdue cases : bare engine drain", rates, 0.80)
				.comparison()
				.ratio()).isGreaterThan(0.3);
		}
	}

	@Test
	void reportsWaitAtMostTwiceAsLongMeanwhile() {
		for (int i = 0; i < REPORTED; i++) {
			report().join();
		}
		assertThat(BenchmarkTable
			.atMost("intake while overdue cases are escalated : usually, p95",
					Measurement.figures("%.0f ms", this::meanwhile, () -> p95For(USUAL)), 2)
			.comparison()
			.ratio()).isLessThan(4);
	}

	/** Nothing of ours is left to do when it is the other's turn. */
	private double drain(OverdueTimers engine, Supplier<String> start) {
		overdue(engine, start);
		double rate = engine.drain();
		awaitQueue();
		return rate;
	}

	private double meanwhile() {
		overdue(this.timers, this::open);
		this.timers.start();
		try {
			return p95(() -> this.timers.due() == 0);
		}
		finally {
			this.timers.stop();
			awaitQueue();
		}
	}

	private void overdue(OverdueTimers engine, Supplier<String> start) {
		engine.suspend();
		List<String> keys = Stream.generate(start).limit(CASES).toList();
		awaitQueue();
		assertThat(engine.pass(keys)).isEqualTo(2 * CASES);
	}

	private String open() {
		return this.scenario.open(CaseScenario.incident(Category.FIRE, "SA-01")).toString();
	}

	/** Messages of before are none of what is measured. */
	private void awaitQueue() {
		Awaitility.await()
			.pollInterval(Duration.ofMillis(200))
			.atMost(Duration.ofMinutes(5))
			.until(() -> this.database.queryForObject(
					"select count(*) from app.outbox_message where rendered_at is null", Integer.class) == 0);
	}

	private double p95For(Duration time) {
		long end = System.nanoTime() + time.toNanos();
		return p95(() -> System.nanoTime() > end);
	}

	/** In milliseconds, of reports at fixed moments until something is the case. */
	private double p95(BooleanSupplier done) {
		List<CompletableFuture<Double>> sent = new CopyOnWriteArrayList<>();
		ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
		try {
			timer.scheduleAtFixedRate(() -> sent.add(report()), 0, EVERY.toMillis(), TimeUnit.MILLISECONDS);
			Awaitility.await()
				.pollInterval(Duration.ofMillis(500))
				.atMost(Duration.ofMinutes(15))
				.until(done::getAsBoolean);
		}
		finally {
			timer.shutdown();
		}
		double[] times = sent.stream().mapToDouble(CompletableFuture::join).sorted().toArray();
		return times[(int) (times.length * 0.95)];
	}

	private CompletableFuture<Double> report() {
		long start = System.nanoTime();
		HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + this.port + "/api/v1/cases"))
			.header("Content-Type", "application/json")
			.POST(BodyPublishers.ofString(REPORT))
			.build();
		return this.http.sendAsync(request, BodyHandlers.ofString()).thenApply((response) -> {
			assertThat(response.statusCode()).as(response.body()).isEqualTo(201);
			return (System.nanoTime() - start) / 1e6;
		});
	}

}
