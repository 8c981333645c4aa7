package org.tawasul.process.decision;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.apache.commons.lang3.StringUtils;
import org.apache.commons.lang3.exception.ExceptionUtils;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Keeps which published table could not answer. However many cases ask it, a fault is one
 * row and one line of the log.
 */
@Repository
class TableFaultRepository {

	private static final Logger log = LoggerFactory.getLogger(TableFaultRepository.class);

	/** A fault that has not come again by then was not the table's, or met one case. */
	private static final Duration REMEMBERED = Duration.ofDays(7);

	private static final int MAX_REASON = 300;

	private static final String RECORD = """
			insert into app.table_fault as known (decision_key, version, since, last_at, times, reason)
			values (:table, :version, :now, :now, 1, :reason)
			on conflict (decision_key) do update set version = excluded.version, last_at = excluded.last_at,
			 reason = excluded.reason,
			 since = case when known.version = excluded.version and known.last_at > :forgotten then known.since
			  else excluded.since end,
			 times = case when known.version = excluded.version and known.last_at > :forgotten then known.times + 1
			  else 1 end
			returning times""";

	private final JdbcClient jdbc;

	private final Clock clock;

	TableFaultRepository(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Outside of any transaction that is to be rolled back.
	 * @param version of the table, 0 where none is published
	 */
	void record(String table, int version, RuntimeException fault) {
		Instant now = this.clock.instant();
		long times = this.jdbc.sql(RECORD)
			.param("table", table)
			.param("version", version)
			.param("now", Timestamp.from(now))
			.param("forgotten", Timestamp.from(now.minus(REMEMBERED)))
			.param("reason", reason(fault))
			.query(Long.class)
			.single();
		if (times == 1) {
			log.warn("The table {} (version {}) cannot answer: work goes on without it", table, version, fault);
		}
	}

	/** Of any version, the longest first. */
	List<Fault> recent() {
		return this.jdbc.sql("select * from app.table_fault where last_at > ? order by since")
			.param(Timestamp.from(this.clock.instant().minus(REMEMBERED)))
			.query((row, index) -> new Fault(row.getString("decision_key"), row.getInt("version"),
					row.getTimestamp("since").toInstant(), row.getTimestamp("last_at").toInstant(),
					row.getLong("times"), row.getString("reason")))
			.list();
	}

	/** What the innermost exception says: those around it say only that there is one. */
	private static String reason(Throwable fault) {
		List<Throwable> causes = ExceptionUtils.getThrowableList(fault);
		Throwable innermost = causes.get(causes.size() - 1);
		return StringUtils.abbreviate(StringUtils.defaultIfBlank(innermost.getMessage(), innermost.toString()),
				MAX_REASON);
	}

	/**
	 * A fault.
	 *
	 * @param table its key
	 * @param version which could not answer, 0 where none is published
	 * @param since when it could not answer first
	 * @param lastAt when it could not answer last
	 * @param times how often
	 * @param reason what the engine says
	 */
	record Fault(String table, int version, Instant since, Instant lastAt, long times, String reason) {

	}

}
