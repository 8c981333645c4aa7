package org.tawasul;

import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;

import javax.sql.DataSource;

import org.awaitility.Awaitility;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tawasul.access.CurrentUser;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseService;
import org.tawasul.casefile.Category;
import org.tawasul.process.CaseScenario;
import org.tawasul.process.ChangedModels;
import org.tawasul.process.CopiedStep;
import org.tawasul.process.PublishedVersions;
import org.tawasul.rehearsal.move.ModelMove;
import org.tawasul.rehearsal.move.ModelMove.Outcome;
import org.tawasul.rehearsal.move.ModelMoveService;
import org.tawasul.rehearsal.move.RunningModels;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Ten thousand cases on three versions of the lifecycle are moved by two nodes to a live
 * one that has another step, and the node at work is killed in the middle: all that they
 * wait for is compared before and after, and then they come to the step.
 */
@Tag("benchmark")
@TawasulTest
class MovedCasesBenchmark {

	private static final Logger log = LoggerFactory.getLogger(MovedCasesBenchmark.class);

	private static final int CASES = Integer.getInteger("bench.moved", 10_000);

	private static final String KEY = "CaseLifecycle";

	private static final Duration PATIENCE = Duration.ofMinutes(15);

	@Autowired
	private CaseScenario life;

	@Autowired
	private CaseService cases;

	@Autowired
	private ModelMoveService moves;

	@Autowired
	private RunningModels models;

	@Autowired
	private CurrentUser users;

	@Autowired
	private ProcessEngine engine;

	@Autowired
	private JdbcTemplate database;

	@Autowired
	private DataSource connections;

	@Autowired
	private Environment settings;

	@Test
	void tenThousandCasesAreMovedAndNoneIsLostWithANode(@TempDir Path folder) throws Exception {
		PublishedVersions versions = new PublishedVersions(this.engine, this.database);
		List<Integer> old = new ArrayList<>();
		List<CaseNumber> numbers = new ArrayList<>();
		for (int version = 0; version < 3; version++) {
			old.add(versions.publish(ChangedModels.releasedLifecycle()));
			numbers.addAll(IntStream.range(0, CASES * (version + 1) / 3 - CASES * version / 3)
				.parallel()
				.mapToObj(this::open)
				.toList());
		}
		int live = versions.publish(CopiedStep.lifecycle(), CopiedStep.FORM);
		List<String> before = versions.state(numbers);
		Instant asked = Instant.now();
		old.forEach((version) -> assertThat(this.models.check(KEY, version, live)).hasSize(1));
		double check = seconds(asked);
		try (ApplicationProcess first = ApplicationProcess.startAndAwaitReady(folder, environment("first"));
				ApplicationProcess second = ApplicationProcess.startAndAwaitReady(folder, environment("second"))) {
			assertThat(this.moves.start(KEY, old, live, "benchmark", this.users.of("owner"))).isTrue();
			await(() -> moved() > CASES / 4);
			ApplicationProcess victim = "first".equals(worker()) ? first : second;
			victim.kill();
			Instant killed = Instant.now();
			int then = moved();
			await(() -> moved() > then);
			double pause = seconds(killed);
			Instant resumed = Instant.now();
			int left = CASES - moved();
			await(() -> !latest().isUnfinished());
			double rate = left / seconds(resumed);
			log.info("BENCH {} cases of three versions moved: checked in {} s, {} moved when the node was killed,"
					+ " gone on with after {} s, {} cases/s", CASES, check, then, pause, rate);
		}
		assertThat(latest().cases(Outcome.MOVED)).isEqualTo(CASES);
		assertThat(numbers).allMatch((number) -> versions.of(number) == live);
		assertThat(versions.state(numbers)).isEqualTo(before);
		log.info("BENCH {} timers, messages, tasks and variables are the same before and after", before.size());
		for (int version = 0; version < 3; version++) {
			CaseNumber handled = numbers.get(CASES * version / 3 + 1);
			this.life.resolve(handled, "coordinator");
			assertThat(this.life.task(handled).getTaskDefinitionKey()).isEqualTo(CopiedStep.STEP);
		}
	}

	private CaseNumber open(int index) {
		CaseNumber number = this.cases.open(CaseScenario.incident(Category.FIRE, "SA-01")).getNumber();
		if (index % 3 > 0) {
			this.life.handle(number, "coordinator");
		}
		if (index % 3 > 1) {
			this.life.ask(number, "coordinator", "في أي طابق؟");
		}
		return number;
	}

	private ModelMove latest() {
		return this.moves.latest(KEY, 1).get(0);
	}

	private int moved() {
		return latest().cases(Outcome.MOVED);
	}

	private String worker() {
		return this.database
			.queryForList("select picked_by from app.scheduled_tasks where task_name = 'model-moves' and picked",
					String.class)
			.stream()
			.findFirst()
			.orElse(null);
	}

	/** Nothing but the move is done there. */
	private Map<String, String> environment(String name) throws Exception {
		Map<String, String> environment = new HashMap<>();
		try (Connection connection = this.connections.getConnection()) {
			environment.put("SPRING_DATASOURCE_URL", connection.getMetaData().getURL());
			environment.put("SPRING_DATASOURCE_USERNAME", connection.getMetaData().getUserName());
		}
		environment.put("SPRING_FLYWAY_ENABLED", "false");
		environment.put("TAWASUL_SECRET_KEY", this.settings.getRequiredProperty("tawasul.secret-key"));
		environment.put("TAWASUL_PROCESS_JOBS_ENABLED", "false");
		environment.put("TAWASUL_NOTIFICATION_RENDERING_ENABLED", "false");
		environment.put("DBSCHEDULER_SCHEDULERNAME", name);
		return environment;
	}

	private static void await(Callable<Boolean> done) {
		Awaitility.await().atMost(PATIENCE).pollInterval(Duration.ofMillis(50)).until(done);
	}

	private static double seconds(Instant since) {
		return Duration.between(since, Instant.now()).toMillis() / 1000.0;
	}

}
