package org.tawasul.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.tawasul.language.SupportedLanguages;
import org.tawasul.report.Report.State;
import org.tawasul.report.output.ReportFormat;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reports and who makes them. A claim lasts for a lease, by the database's clock, and is
 * renewed with each note of progress; whoever lost it changes nothing any more.
 */
@Repository
class ReportRepository {

	private static final String COLUMNS = "id, requested_by, requested_at, format, language, criteria, state,"
			+ " rows_written, rows_expected, coalesce(size, 0) as size, finished_at";

	private static final String UNFINISHED = "state in ('WAITING', 'RUNNING')";

	private final JdbcClient jdbc;

	ReportRepository(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Whether it is a new one: the same that is being made stays the only one. */
	boolean insert(Report report, String rights) {
		return this.jdbc
			.sql("insert into app.report (id, requested_by, requested_at, format, language, criteria, rights, state)"
					+ " values (:id, :by, :at, :format, :language, :criteria, :rights, 'WAITING')"
					+ " on conflict do nothing")
			.param("id", report.id())
			.param("by", report.requestedBy())
			.param("at", report.requestedAt().atOffset(ZoneOffset.UTC))
			.param("format", report.format().name())
			.param("language", report.locale().getLanguage())
			.param("criteria", report.criteria().query())
			.param("rights", rights)
			.update() == 1;
	}

	/** The same report of the same person, in progress or ready since a moment. */
	Optional<Report> findSame(Report report, String rights, Instant readySince) {
		return this.jdbc
			.sql("select " + COLUMNS + " from app.report where requested_by = :by and format = :format"
					+ " and language = :language and criteria = :criteria and rights = :rights and (" + UNFINISHED
					+ " or (state = 'READY' and finished_at > :since)) order by requested_at desc limit 1")
			.param("by", report.requestedBy())
			.param("format", report.format().name())
			.param("language", report.locale().getLanguage())
			.param("criteria", report.criteria().query())
			.param("rights", rights)
			.param("since", readySince.atOffset(ZoneOffset.UTC))
			.query(ReportRepository::report)
			.optional();
	}

	Optional<Report> find(UUID id, String username, String rights) {
		return this.jdbc.sql("select " + COLUMNS + " from app.report where id = ? and requested_by = ? and rights = ?")
			.params(id, username, rights)
			.query(ReportRepository::report)
			.optional();
	}

	List<Report> findLatest(String username, String rights, int max) {
		return this.jdbc
			.sql("select " + COLUMNS + " from app.report where requested_by = ? and rights = ?"
					+ " order by requested_at desc limit ?")
			.params(username, rights, max)
			.query(ReportRepository::report)
			.list();
	}

	int countUnfinished(String username) {
		return this.jdbc.sql("select count(*) from app.report where requested_by = ? and " + UNFINISHED)
			.param(username)
			.query(Integer.class)
			.single();
	}

	boolean stop(UUID id, String username, Instant now) {
		return this.jdbc
			.sql("update app.report set state = 'STOPPED', claim = null, claimed_until = null,"
					+ " finished_at = ? where id = ? and requested_by = ? and " + UNFINISHED)
			.params(now.atOffset(ZoneOffset.UTC), id, username)
			.update() == 1;
	}

	/** Takes the oldest that nobody makes, or whose node has died. */
	Optional<Report> claimNext(UUID claim, Duration lease, int attempts) {
		return this.jdbc.sql("""
				update app.report set state = 'RUNNING', claim = :claim, attempts = attempts + 1, rows_written = 0,
				 rows_expected = null, claimed_until = now() + make_interval(secs => :lease)
				where id = (select id from app.report where state in ('WAITING', 'RUNNING')
				  and (claimed_until is null or claimed_until < now()) and attempts < :attempts
				  order by requested_at limit 1 for update skip locked)
				returning\s""" + COLUMNS)
			.param("claim", claim)
			.param("lease", lease.toSeconds())
			.param("attempts", attempts)
			.query(ReportRepository::report)
			.optional();
	}

	/** Whether the claim still stands. */
	boolean renew(UUID id, UUID claim, long written, @Nullable Long expected, Duration lease) {
		return this.jdbc.sql("""
				update app.report set rows_written = :written, rows_expected = :expected,
				 claimed_until = now() + make_interval(secs => :lease) where id = :id and claim = :claim""")
			.param("written", written)
			.param("expected", expected)
			.param("lease", lease.toSeconds())
			.param("id", id)
			.param("claim", claim)
			.update() == 1;
	}

	boolean finish(UUID id, UUID claim, long written, long size, Instant now) {
		return this.jdbc.sql("""
				update app.report set state = 'READY', claim = null, claimed_until = null, rows_written = :written,
				 rows_expected = :written, size = :size, finished_at = :now where id = :id and claim = :claim""")
			.param("written", written)
			.param("size", size)
			.param("now", now.atOffset(ZoneOffset.UTC))
			.param("id", id)
			.param("claim", claim)
			.update() == 1;
	}

	/** Gives a report back, for another node: this one is stopping. */
	void release(UUID id, UUID claim) {
		this.jdbc
			.sql("update app.report set state = 'WAITING', claim = null, claimed_until = null,"
					+ " attempts = attempts - 1 where id = ? and claim = ?")
			.params(id, claim)
			.update();
	}

	void fail(UUID id, UUID claim, Instant now) {
		this.jdbc
			.sql("update app.report set state = 'FAILED', claim = null, claimed_until = null, finished_at = ?"
					+ " where id = ? and claim = ?")
			.params(now.atOffset(ZoneOffset.UTC), id, claim)
			.update();
	}

	/** Those whose nodes died again and again. */
	int failAbandoned(int attempts, Instant now) {
		return this.jdbc
			.sql("update app.report set state = 'FAILED', claim = null, claimed_until = null,"
					+ " finished_at = ? where state = 'RUNNING' and claimed_until < now() and attempts >= ?")
			.params(now.atOffset(ZoneOffset.UTC), attempts)
			.update();
	}

	/** Leaves the newest files of the person who asked for a report. */
	void removeSurplus(UUID id, int max) {
		this.jdbc
			.sql("delete from app.report where id in (select r.id from app.report r join app.report made"
					+ " on made.id = ? and made.requested_by = r.requested_by where r.state = 'READY'"
					+ " order by r.finished_at desc offset ?)")
			.params(id, max)
			.update();
	}

	int removeFinished(Instant before) {
		return this.jdbc
			.sql("delete from app.report where id in (select id from app.report where state not in"
					+ " ('WAITING', 'RUNNING') and finished_at < ? order by finished_at limit 1000)")
			.param(before.atOffset(ZoneOffset.UTC))
			.update();
	}

	private static Report report(ResultSet row, int index) throws SQLException {
		OffsetDateTime finished = row.getObject("finished_at", OffsetDateTime.class);
		return new Report(row.getObject("id", UUID.class), row.getString("requested_by"),
				row.getObject("requested_at", OffsetDateTime.class).toInstant(),
				ReportFormat.valueOf(row.getString("format")), SupportedLanguages.of(row.getString("language")),
				ReportCriteria.parse(row.getString("criteria")), State.valueOf(row.getString("state")),
				row.getLong("rows_written"), row.getObject("rows_expected", Long.class), row.getLong("size"),
				(finished != null) ? finished.toInstant() : null);
	}

}
