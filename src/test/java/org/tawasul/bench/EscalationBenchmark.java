package org.tawasul.bench;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

import org.awaitility.Awaitility;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tawasul.TawasulTest;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.Category;
import org.tawasul.process.CaseScenario;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * After downtime many deadlines are overdue at once. They run off, with the messages that
 * they cause, while reports keep coming in, which wait at most twice as long. Reports
 * come in an open loop: at fixed moments, whether or not those before have been answered.
 */
@TawasulTest
@Tag("benchmark")
@TestPropertySource(
		properties = { "tawasul.intake.cases-per-minute=1000000", "tawasul.notification.rendering-enabled=true",
				"camunda.bpm.job-execution.enabled=true", "db-scheduler.enabled=true" })
class EscalationBenchmark {

	/** Each case has a reminder and a deadline. */
	private static final int CASES = Integer.getInteger("bench.overdue", 2138) / 2;

	/** Of them over HTTP, which warms up what is measured. */
	private static final int REPORTED = 300;

	private static final Duration EVERY = Duration.ofMillis(200);

	private static final Duration USUAL = Duration.ofSeconds(25);

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

	@Autowired
	private Clock clock;

	@LocalServerPort
	private int port;

	@Test
	void overdueDeadlinesRunOffWhileReportsComeIn() {
		JobExecutor jobs = this.engine.getJobExecutor();
		jobs.shutdown();
		CaseNumber last = openCases();
		Measurement.Cost cost = Measurement.cost("an overdue deadline", this.database, 20, this::escalateOne);
		awaitQueue();
		this.database.execute("vacuum analyze");
		double before = p95For(USUAL);
		this.scenario.turnClockTo(this.scenario.due(last).plusSeconds(1));
		try {
			int overdue = overdue();
			long begin = System.nanoTime();
			jobs.start();
			double meanwhile = p95(() -> overdue() == 0);
			double seconds = (System.nanoTime() - begin) / 1e9;
			awaitQueue();
			double usual = (before + p95For(USUAL)) / 2;
			Measurement.print("%d overdue timers run off in %.0f s, %.1f a second, %.1f statements an escalation",
					overdue, seconds, overdue / seconds, cost.statements());
			Measurement.print("p95 of intake: %.0f ms usually, %.0f ms meanwhile, %.2f times", usual, meanwhile,
					meanwhile / usual);
			assertThat(overdue / seconds).as("timers a second").isGreaterThanOrEqualTo(44.0);
			assertThat(meanwhile / usual).as("p95 of intake").isLessThanOrEqualTo(2.0);
		}
		finally {
			jobs.shutdown();
			this.scenario.resetClock();
		}
	}

	private CaseNumber openCases() {
		for (int i = 0; i < REPORTED; i++) {
			report().join();
		}
		CaseNumber last = null;
		for (int i = REPORTED; i < CASES; i++) {
			last = this.scenario.open(CaseScenario.incident(Category.FIRE, "SA-01"));
		}
		return last;
	}

	private void escalateOne() {
		CaseNumber number = this.scenario.open(CaseScenario.incident(Category.FIRE, "SA-03"));
		this.scenario.advanceToTimer(number, "BoundaryEvent_AssessmentOverdue");
		this.scenario.resetClock();
	}

	private int overdue() {
		return count("select count(*) from act_ru_job where duedate_ <= ? and retries_ > 0 and suspension_state_ = 1",
				Timestamp.from(this.clock.instant()));
	}

	/** Messages of before are none of what is measured. */
	private void awaitQueue() {
		Awaitility.await()
			.pollInterval(Duration.ofSeconds(1))
			.atMost(Duration.ofMinutes(5))
			.until(() -> count("select count(*) from app.outbox_message where rendered_at is null") == 0);
	}

	private int count(String sql, Object... parameters) {
		return this.database.queryForObject(sql, Integer.class, parameters);
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
