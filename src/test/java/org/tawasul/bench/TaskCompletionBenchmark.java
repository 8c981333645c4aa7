package org.tawasul.bench;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tawasul.TawasulTest;
import org.tawasul.access.StaffBrowser;
import org.tawasul.casefile.Category;
import org.tawasul.process.CaseScenario;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.client.RestClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A coordinator completes a task over HTTP, with all that follows from it, beside a bare
 * engine that completes the same task of the same model.
 */
@TawasulTest
@Tag("benchmark")
@ExtendWith(BenchmarkTable.class)
class TaskCompletionBenchmark {

	private static final int TASKS = 40;

	private static final String ASSESSED = """
			{"variables": {"importance": {"value": "IMPORTANT"}, "decision": {"value": "HANDLE"}}}""";

	@Autowired
	private CaseScenario scenario;

	@Autowired
	private JdbcTemplate database;

	@Value("${spring.datasource.url}")
	private String url;

	@LocalServerPort
	private int port;

	@Test
	void tasksAreCompletedOverHttpBesideThoseOfABareEngine() {
		Deque<String> ours = waiting(this::open);
		RestClient client = client();
		try (StandaloneEngine bare = new StandaloneEngine(this.database, this.url, "activity")) {
			Deque<String> theirs = waiting(bare::startUntilTask);
			this.database.execute("analyze");
			bare.database().execute("analyze");
			Runnable complete = () -> complete(client, ours.remove());
			Runnable completeBare = () -> bare.complete(theirs.remove());
			Measurement.compile(complete, completeBare);
			assertThat(BenchmarkTable
				.atLeast("complete a task over HTTP : bare complete",
						Measurement.rates(TASKS, 1, "a second", complete, completeBare), 0.60)
				.comparison()
				.ratio()).isPositive();
		}
	}

	private static Deque<String> waiting(Supplier<String> start) {
		Deque<String> tasks = new ArrayDeque<>();
		while (tasks.size() < Measurement.runs(TASKS)) {
			tasks.add(start.get());
		}
		return tasks;
	}

	private String open() {
		return this.scenario.task(this.scenario.open(CaseScenario.incident(Category.FIRE, "SA-01"))).getId();
	}

	/** One that blocks, as in the {@link LifecycleBenchmark}. */
	private RestClient client() {
		return RestClient.builder()
			.requestFactory(new SimpleClientHttpRequestFactory())
			.baseUrl("http://127.0.0.1:" + this.port + "/engine-rest")
			.defaultHeaders((headers) -> headers.setBasicAuth("coordinator", StaffBrowser.PASSWORD))
			.build();
	}

	private static void complete(RestClient client, String task) {
		client.post()
			.uri("/task/{task}/submit-form", task)
			.contentType(MediaType.APPLICATION_JSON)
			.body(ASSESSED)
			.retrieve()
			.toBodilessEntity();
	}

}
