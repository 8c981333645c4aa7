package org.tawasul.bench;

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

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tawasul.TawasulTest;
import org.tawasul.casefile.Category;
import org.tawasul.notification.delivery.MessageBenchmarkFixture;
import org.tawasul.process.CaseScenario;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Ten thousand messages, a gateway that is down for an hour, a hundredth poison: each of
 * the others arrives once, the poison is listed, and intake hardly notices.
 */
@TawasulTest
@Tag("benchmark")
@TestPropertySource(properties = "tawasul.intake.cases-per-minute=1000000")
class MessageBenchmark {

	private static final int MESSAGES = 10_000;

	private static final int POISON = MESSAGES / 100;

	private static final String REPORT = """
			{"type": "INCIDENT", "category": "FIRE", "subject": "حريق في المختبر", "region": "SA-01",
			 "description": "دخان كثيف يخرج من مختبر الكيمياء في الدور الثاني", "peopleHurt": false,
			 "reporter": {"name": "نورة بنت سعد", "mobile": "0551234567", "role": "PARENT"}}""";

	private final HttpClient http = HttpClient.newHttpClient();

	@Autowired
	private ApplicationContext beans;

	@Autowired
	private CaseScenario scenario;

	@LocalServerPort
	private int port;

	@Test
	void tenThousandMessagesAndAGatewayThatIsDownForAnHour() throws Exception {
		try (MessageBenchmarkFixture fixture = new MessageBenchmarkFixture(this.beans)) {
			fixture.fill(this.scenario.open(CaseScenario.incident(Category.FIRE, "SA-01")), MESSAGES);
			fixture.setGatewayDown(true);
			fixture.passTime(Duration.ofSeconds(5), Duration.ofHours(1));
			Measurement.print("gateway down for an hour: %d of %d messages tried, %d waiting, %d listed",
					fixture.tries(), MESSAGES, fixture.waiting(), fixture.listed());
			assertThat(fixture.waiting()).isEqualTo(MESSAGES);
			fixture.setGatewayDown(false);
			List<Double> idle = new ArrayList<>();
			List<Double> draining = new ArrayList<>();
			reports(1_500, new ArrayList<>());
			reports(400, idle);
			long start = System.nanoTime();
			CompletableFuture<Void> drain = CompletableFuture
				.runAsync(() -> fixture.passTime(Duration.ofSeconds(5), Duration.ofMinutes(10)));
			while (!drain.isDone()) {
				reports(10, draining);
			}
			drain.join();
			double seconds = (System.nanoTime() - start) / 1e9;
			reports(400, idle);
			Measurement.print("queue drained beside intake: %d messages in %.1f s, %.0f a second", fixture.arrived(),
					seconds, fixture.arrived() / seconds);
			Measurement.print("intake p95: idle %.1f ms, while the queue drains %.1f ms (%d reports): ratio %.2f",
					p95(idle), p95(draining), draining.size(), p95(draining) / p95(idle));
			fixture.passTime(Duration.ofSeconds(30), Duration.ofHours(5));
			Measurement.print("in the end: %d arrived, %d of them twice, %d listed, %d waiting", fixture.arrived(),
					fixture.arrivedTwice(), fixture.listed(), fixture.waiting());
			assertThat(fixture.arrived()).isEqualTo(MESSAGES - POISON);
			assertThat(fixture.arrivedTwice()).isZero();
			assertThat(fixture.listed()).isEqualTo(POISON);
			assertThat(fixture.waiting()).isZero();
		}
	}

	private void reports(int many, List<Double> millis) throws Exception {
		for (int i = 0; i < many; i++) {
			HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + this.port + "/api/v1/cases"))
				.header("Content-Type", "application/json")
				.POST(BodyPublishers.ofString(REPORT))
				.build();
			long start = System.nanoTime();
			HttpResponse<String> answer = this.http.send(request, BodyHandlers.ofString());
			millis.add((System.nanoTime() - start) / 1e6);
			assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
		}
	}

	private static double p95(List<Double> millis) {
		return millis.stream().sorted().skip((long) (millis.size() * 0.95)).findFirst().orElseThrow();
	}

}
