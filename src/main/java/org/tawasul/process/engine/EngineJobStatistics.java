package org.tawasul.process.engine;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Figures about the engine's timers, jobs and open tasks, for operators. Those of jobs
 * come from one partial index each, however many timers are parked.
 */
@Component
class EngineJobStatistics {

	/** Two ranges of one index: of timers that are parked nothing is read. */
	static final String DUE = "select (select count(*) from public.act_ru_job where retries_ > 0"
			+ " and suspension_state_ = 1 and duedate_ <= :now) + (select count(*) from public.act_ru_job"
			+ " where retries_ > 0 and suspension_state_ = 1 and duedate_ is null)";

	private final JdbcClient jdbc;

	private final Clock clock;

	EngineJobStatistics(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Jobs without retries: nobody runs them until an administrator looks.
	 * @return how many
	 */
	long countFailed() {
		return this.jdbc.sql("select count(*) from public.act_ru_job where retries_ <= 0").query(Long.class).single();
	}

	/**
	 * Jobs whose time has come and that no node has done yet, those that were due at once
	 * and have no date among them; neither suspended ones nor those given up.
	 * @return how many; a few while all is well
	 */
	long countDue() {
		return this.jdbc.sql(DUE).param("now", Timestamp.from(this.clock.instant())).query(Long.class).single();
	}

	/**
	 * Open incidents: jobs given up, and whatever else the engine reports.
	 * @return how many
	 */
	long countIncidents() {
		return this.jdbc.sql("select count(*) from public.act_ru_incident").query(Long.class).single();
	}

	/**
	 * Open tasks by step, and by whether somebody has taken them: one look at all of
	 * them.
	 * @return groups that have tasks
	 */
	List<OpenTasks> openTasks() {
		return this.jdbc.sql("""
				select coalesce(task_def_key_, '') as step, assignee_ is not null as claimed, count(*) as number,
				  count(*) filter (where due_date_ < :now) as overdue
				from public.act_ru_task group by 1, 2""")
			.param("now", Timestamp.from(this.clock.instant()))
			.query(OpenTasks.class)
			.list();
	}

	/**
	 * How long the timer that has waited longest is overdue. The engine writes due dates
	 * in the zone of the JVM.
	 * @return zero if none is
	 */
	Duration lag() {
		return this.jdbc.sql("select min(duedate_) from public.act_ru_job where retries_ > 0 and suspension_state_ = 1")
			.query((row, index) -> {
				Timestamp due = row.getTimestamp(1);
				Duration lag = (due != null) ? Duration.between(due.toInstant(), this.clock.instant()) : Duration.ZERO;
				return lag.isNegative() ? Duration.ZERO : lag;
			})
			.single();
	}

	/**
	 * Open tasks that have these things in common.
	 *
	 * @param step the id of their step; empty for tasks of no model
	 * @param claimed whether somebody has taken them
	 * @param number how many
	 * @param overdue how many of them are past their deadline
	 */
	record OpenTasks(String step, boolean claimed, long number, long overdue) {

	}

}
