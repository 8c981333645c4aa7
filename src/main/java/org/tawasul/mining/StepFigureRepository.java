package org.tawasul.mining;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.tawasul.indicators.DurationClasses;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads what the database counts while cases go from step to step, and folds what has
 * been counted lately into sums. Any number of nodes may do either at any time.
 */
@Repository
class StepFigureRepository {

	/** Folded in one transaction. */
	private static final int BATCH = 5_000;

	/** Which cases are open; those that stand at a step all are. */
	static final String AT_NO_STEP = "f.step is null and f.phase in ('RECEIVED', 'ACTIVE', 'WAITING')";

	/**
	 * Whether the promised date of an open case is missed: by whole minutes, as for the
	 * indicators and the search.
	 */
	static final String LATE = "app.promise_missed(f.promised_at, f.resolved_at, null, f.status,"
			+ " cast(:now as timestamptz))";

	/** Of the open cases alone, from their indexes. */
	static final String OPEN = "select coalesce(f.step, '') as step, coalesce(f.status, '') as status,"
			+ " coalesce(f.level_kind = 'MINISTER', false) as minister, " + LATE + " as late, count(*) as number from ("
			+ columns("f.step", "f.step is not null") + " union all " + columns("null", AT_NO_STEP)
			+ ") f group by 1, 2, 3, 4";

	/**
	 * One statement, and so one view of the database: what is being folded meanwhile
	 * counts once.
	 */
	static final String PASSED = """
			select step, class, sum(n) as n from (
			  select step, class, n from app.step_count
			    where span = 3 and start >= :monthsFrom and start < :monthsUntil
			  union all
			  select step, class, n from app.step_count where span = 2 and start >= :from and start < :monthsFrom
			  union all
			  select step, class, n from app.step_count where span = 2 and start >= :monthsUntil and start < :end
			  union all
			  select step, class, sign from app.step_delta where day >= :from and day < :end) counted
			group by 1, 2 having sum(n) > 0
			""";

	private final JdbcClient jdbc;

	private final Clock clock;

	StepFigureRepository(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	private static String columns(String step, String which) {
		return "select " + step + " as step, f.status, f.level_kind, f.promised_at, f.resolved_at"
				+ " from app.case_file f where " + which;
	}

	/** All open cases, those at no known step as well. */
	List<OpenCases> open() {
		return this.jdbc.sql(OPEN).param("now", minute(this.clock)).query(OpenCases.class).list();
	}

	/** How long the steps took that cases left in a period, by step. */
	Map<String, DurationClasses> passed(StepPeriod period) {
		Map<String, Map<String, Long>> counts = new HashMap<>();
		this.jdbc.sql(PASSED)
			.param("from", period.from())
			.param("monthsFrom", period.monthsFrom())
			.param("monthsUntil", period.monthsUntil())
			.param("end", period.end())
			.query((row) -> {
				counts.computeIfAbsent(row.getString("step"), (step) -> new HashMap<>())
					.put(row.getString("class"), row.getLong("n"));
			});
		Map<String, DurationClasses> passed = new HashMap<>();
		counts.forEach((step, classes) -> passed.put(step, new DurationClasses(classes)));
		return passed;
	}

	/**
	 * Folds what has been counted lately, a batch at most.
	 * @return whether there may be more
	 */
	@Transactional
	public boolean fold() {
		return this.jdbc.sql("select app.fold_steps(:most)")
			.param("most", BATCH)
			.query(Integer.class)
			.single() == BATCH;
	}

	static OffsetDateTime minute(Clock clock) {
		return clock.instant().atZone(clock.getZone()).toOffsetDateTime().truncatedTo(ChronoUnit.MINUTES);
	}

}
