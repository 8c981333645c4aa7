package org.tawasul;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;

import javax.sql.DataSource;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tawasul.casefile.Category;
import org.tawasul.process.CaseScenario;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * One of two nodes is killed in the middle of its work: how long its jobs and the
 * messages stand still until the other goes on with them.
 */
@Tag("benchmark")
@TawasulTest
class KilledNodeBenchmark {

	private static final Logger log = LoggerFactory.getLogger(KilledNodeBenchmark.class);

	private static final int CASES = 500;

	private static final Duration PROMISED = Duration.ofSeconds(30);

	@Autowired
	private CaseScenario scenario;

	@Autowired
	private JdbcTemplate database;

	@Autowired
	private DataSource connections;

	@Autowired
	private Environment settings;

	@Test
	void theOtherNodeGoesOnWithinHalfAMinute(@TempDir Path folder) throws Exception {
		for (int i = 0; i < CASES; i++) {
			this.scenario.open(CaseScenario.incident(Category.FIRE, "SA-01"));
		}
		try (ApplicationProcess first = ApplicationProcess.startAndAwaitReady(folder, environment("first"));
				ApplicationProcess second = ApplicationProcess.startAndAwaitReady(folder, environment("second"))) {
			this.database.update("update act_ru_job set duedate_ = ? where duedate_ is not null",
					Timestamp.from(Instant.now().minusSeconds(60)));
			within(PROMISED, () -> messagesAreWith() != null && owners() == 2);
			ApplicationProcess victim = "first".equals(messagesAreWith()) ? first : second;
			victim.kill();
			Instant killed = Instant.now();
			List<Map<String, Object>> locked = locked();
			CompletableFuture<Double> messages = CompletableFuture
				.supplyAsync(() -> secondsUntil(() -> isRenderedAfter(killed), killed));
			double jobs = secondsUntil(() -> locked().stream().noneMatch(locked::contains), killed);
			log.info(
					"BENCH node killed with {} jobs locked: its last job is free after {} s, messages go on after {} s",
					locked.size(), jobs, messages.join());
			assertThat(Math.max(jobs, messages.join())).isLessThan(PROMISED.toSeconds());
		}
	}

	private Map<String, String> environment(String name) throws Exception {
		Map<String, String> environment = new HashMap<>();
		try (Connection connection = this.connections.getConnection()) {
			environment.put("SPRING_DATASOURCE_URL", connection.getMetaData().getURL());
			environment.put("SPRING_DATASOURCE_USERNAME", connection.getMetaData().getUserName());
		}
		environment.put("SPRING_FLYWAY_ENABLED", "false");
		environment.put("TAWASUL_SECRET_KEY", this.settings.getRequiredProperty("tawasul.secret-key"));
		environment.put("DBSCHEDULER_SCHEDULERNAME", name);
		return environment;
	}

	private String messagesAreWith() {
		return this.database
			.queryForList("select picked_by from app.scheduled_tasks where task_name = 'messages' and picked",
					String.class)
			.stream()
			.findFirst()
			.orElse(null);
	}

	private int owners() {
		return this.database.queryForObject("select count(distinct lock_owner_) from act_ru_job", Integer.class);
	}

	private List<Map<String, Object>> locked() {
		return this.database
			.queryForList("select id_, lock_owner_, lock_exp_time_ from act_ru_job where lock_owner_ is not null");
	}

	/** What the victim had begun may be stored a moment later. */
	private boolean isRenderedAfter(Instant killed) {
		return this.database.queryForObject("select exists (select 1 from app.outbox_message where rendered_at > ?)",
				Boolean.class, Timestamp.from(killed.plusSeconds(1)));
	}

	private static void within(Duration time, Callable<Boolean> done) {
		Awaitility.await().atMost(time).pollInterval(Duration.ofMillis(50)).until(done);
	}

	private static double secondsUntil(Callable<Boolean> done, Instant since) {
		within(PROMISED.multipliedBy(4), done);
		return Duration.between(since, Instant.now()).toMillis() / 1000.0;
	}

}
