package org.tawasul.bench;

import java.net.http.HttpResponse;
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
import org.springframework.jdbc.core.JdbcTemplate;

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

	private static final int COUNTED = 50;

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
		StaffBrowser tasklist = new StaffBrowser(this.port);
		String token = token(tasklist.signIn("coordinator", StaffBrowser.PASSWORD));
		try (StandaloneEngine bare = new StandaloneEngine(this.database, this.url, "activity")) {
			Deque<String> theirs = waiting(bare::startUntilTask);
			this.database.execute("analyze");
			bare.database().execute("analyze");
			Runnable complete = () -> complete(tasklist, token, ours.remove());
			Runnable completeBare = () -> bare.complete(theirs.remove());
			Measurement.compile(complete, completeBare);
			Measurement.Cost ourCost = Measurement.cost("complete a task over HTTP", this.database, COUNTED, complete);
			Measurement.Cost theirCost = Measurement.cost("bare complete, history activity", bare.database(), COUNTED,
					completeBare);
			BenchmarkTable.compared("statements of a completed task : bare complete",
					BenchmarkTable.Comparison.of("%.1f".formatted(ourCost.statements()),
							"%.1f".formatted(theirCost.statements()), ourCost.statements() / theirCost.statements()));
			assertThat(BenchmarkTable
				.atLeast("complete a task over HTTP : bare complete",
						Measurement.rates(TASKS, 1, "a second", complete, completeBare), 0.60)
				.comparison()
				.ratio()).isPositive();
		}
	}

	private static Deque<String> waiting(Supplier<String> start) {
		Deque<String> tasks = new ArrayDeque<>();
		while (tasks.size() < Measurement.runs(TASKS) + COUNTED + 5) {
			tasks.add(start.get());
		}
		return tasks;
	}

	private String open() {
		return this.scenario.task(this.scenario.open(CaseScenario.incident(Category.FIRE, "SA-01"))).getId();
	}

	/**
	 * As Tasklist does, in a session: each request without one verifies the password
	 * anew.
	 */
	private static void complete(StaffBrowser tasklist, String token, String task) {
		assertThat(tasklist
			.postJson("/camunda/api/engine/engine/default/task/" + task + "/submit-form", ASSESSED, "X-XSRF-TOKEN",
					token)
			.statusCode()).isEqualTo(204);
	}

	private static String token(HttpResponse<String> signedIn) {
		return signedIn.headers()
			.allValues("Set-Cookie")
			.stream()
			.filter((cookie) -> cookie.startsWith("CAM-XSRF-TOKEN="))
			.map((cookie) -> cookie.substring("CAM-XSRF-TOKEN=".length(), cookie.indexOf(';')))
			.findFirst()
			.orElseThrow();
	}

}
