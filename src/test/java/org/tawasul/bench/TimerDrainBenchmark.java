package org.tawasul.bench;

import java.sql.Timestamp;
import java.time.Duration;
import java.util.Arrays;

import org.awaitility.Awaitility;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tawasul.TawasulTest;
import org.tawasul.bench.BenchmarkTable.Comparison;
import org.tawasul.casefile.Category;
import org.tawasul.process.CaseScenario;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Due reminders run off beside a million timers that are not due, and beside none.
 */
@TawasulTest
@Tag("benchmark")
@ExtendWith(BenchmarkTable.class)
@TestPropertySource(properties = "camunda.bpm.job-execution.enabled=true")
class TimerDrainBenchmark {

	private static final int PARKED = Integer.getInteger("bench.parked", 1_000_000);

	/** Due at once. */
	private static final int TIMERS = 60;

	private static final int ROUNDS = 6;

	@Autowired
	private CaseScenario scenario;

	@Autowired
	private JdbcTemplate database;

	@Autowired
	private ProcessEngineConfigurationImpl engine;

	@Test
	void dueTimersRunOffBesideParkedOnes() {
		this.engine.getJobExecutor().shutdown();
		double[] alone = new double[2 * ROUNDS];
		double[] beside = new double[2 * ROUNDS];
		drain();
		measure(alone, 0);
		park();
		measure(beside, 0);
		measure(beside, ROUNDS);
		unpark();
		measure(alone, ROUNDS);
		Arrays.sort(alone);
		Arrays.sort(beside);
		Comparison comparison = new Comparison("%.1f/s".formatted(beside[ROUNDS]), "%.1f/s".formatted(alone[ROUNDS]),
				beside[ROUNDS] / alone[ROUNDS], beside[0] / alone[2 * ROUNDS - 1], beside[2 * ROUNDS - 1] / alone[0]);
		assertThat(BenchmarkTable.atLeast("timers run off beside " + PARKED + " parked : beside none", comparison, 0.90)
			.comparison()
			.ratio()).isGreaterThan(0.5);
	}

	private void measure(double[] rates, int from) {
		for (int round = from; round < from + ROUNDS; round++) {
			rates[round] = drain();
		}
	}

	/** Timers a second. */
	private double drain() {
		for (int i = 0; i < TIMERS; i++) {
			this.scenario.open(CaseScenario.incident(Category.FIRE, "SA-01"));
		}
		this.database.update("update act_ru_job set duedate_ = ? where id_ in (select id_ from act_ru_job"
				+ " where id_ not like 'parked-%' and retries_ > 0 and suspension_state_ = 1 and handler_cfg_"
				+ " like '%Reminder%')", new Timestamp(System.currentTimeMillis() - 60_000));
		JobExecutor jobs = this.engine.getJobExecutor();
		int due = due();
		assertThat(due).isGreaterThanOrEqualTo(TIMERS);
		long begin = System.nanoTime();
		jobs.start();
		try {
			Awaitility.await()
				.pollInterval(Duration.ofMillis(20))
				.atMost(Duration.ofMinutes(3))
				.until(() -> due() == 0);
			return due / ((System.nanoTime() - begin) / 1e9);
		}
		finally {
			jobs.shutdown();
		}
	}

	private int due() {
		return this.database.queryForObject(
				"select count(*) from act_ru_job where duedate_ <= ? and retries_ > 0" + " and suspension_state_ = 1",
				Integer.class, new Timestamp(System.currentTimeMillis()));
	}

	private void park() {
		this.database.execute(
				"""
						insert into act_ru_job (id_, rev_, type_, exclusive_, retries_, suspension_state_, duedate_, handler_type_,
						  handler_cfg_, job_def_id_, priority_, sequence_counter_, create_time_, execution_id_,
						  process_instance_id_, process_def_id_, process_def_key_)
						select 'parked-' || n, 1, type_, exclusive_, retries_, 1, now() + interval '1 year', handler_type_,
						  handler_cfg_, job_def_id_, priority_, 1, create_time_, 'parked-' || n, 'parked-' || n,
						  process_def_id_, process_def_key_
						from generate_series(1, %d) n, (select * from act_ru_job where type_ = 'timer' limit 1) job"""
					.formatted(PARKED));
		settle();
	}

	private void unpark() {
		this.database.update("delete from act_ru_job where id_ like 'parked-%'");
		settle();
	}

	private void settle() {
		this.database.execute("vacuum analyze act_ru_job");
		this.database.execute("checkpoint");
	}

}
