package org.tawasul.bench;

import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;

import org.awaitility.Awaitility;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;

import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Has an engine's timers run off as after downtime, when many are overdue at once.
 */
final class OverdueTimers {

	private final JdbcTemplate database;

	private final JobExecutor jobs;

	/**
	 * Stops the engine's jobs until they are asked for.
	 * @param database of the engine
	 * @param jobs of the engine
	 */
	OverdueTimers(JdbcTemplate database, JobExecutor jobs) {
		this.database = database;
		this.jobs = jobs;
		jobs.shutdown();
	}

	/** None of those that are there runs while others are measured. */
	void suspend() {
		this.database.update("update act_ru_job set suspension_state_ = 2 where suspension_state_ = 1");
	}

	/**
	 * Lets the deadlines of some processes pass, and before them the moments to remind.
	 * @param keys the processes' business keys
	 * @return how many timers are overdue now
	 */
	int pass(List<String> keys) {
		this.database.update(
				"""
						update act_ru_job
						set duedate_ = ?::timestamp - case when handler_cfg_ like '%Reminder%' then interval '1 minute' else interval '0' end
						where type_ = 'timer' and process_instance_id_ in (
						  select proc_inst_id_ from act_ru_execution where business_key_ = any (?))""",
				inMinutes(-1), keys.toArray(String[]::new));
		this.database.execute("analyze act_ru_job");
		return due();
	}

	/**
	 * Runs what is overdue.
	 * @return timers a second
	 */
	double drain() {
		int overdue = due();
		long begin = System.nanoTime();
		start();
		try {
			Awaitility.await()
				.pollInterval(Duration.ofMillis(50))
				.atMost(Duration.ofMinutes(10))
				.until(() -> due() == 0);
			double rate = overdue / ((System.nanoTime() - begin) / 1e9);
			assertThat(failed()).as("timers that failed, of " + overdue).isZero();
			return rate;
		}
		finally {
			stop();
		}
	}

	void start() {
		this.jobs.start();
	}

	void stop() {
		this.jobs.shutdown();
	}

	int due() {
		return this.database.queryForObject(
				"select count(*) from act_ru_job where duedate_ <= ? and retries_ > 0 and suspension_state_ = 1",
				Integer.class, inMinutes(0));
	}

	/** What fails is tried again later, so it looks done. */
	private int failed() {
		return this.database.queryForObject(
				"select count(*) from act_ru_job where exception_msg_ is not null and suspension_state_ = 1",
				Integer.class);
	}

	private static Timestamp inMinutes(int minutes) {
		return new Timestamp(System.currentTimeMillis() + minutes * 60_000L);
	}

}
