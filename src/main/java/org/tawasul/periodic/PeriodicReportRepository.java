package org.tawasul.periodic;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.jspecify.annotations.Nullable;
import org.tawasul.periodic.ReportRhythm.Days;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps reports: of each key there is one row, whoever makes it.
 */
@Repository
class PeriodicReportRepository {

	private static final JsonMapper JSON = new JsonMapper();

	private static final String SELECT = "select id, rhythm, first_day, last_day, recipient, unit, requested_by,"
			+ " requested_at, built_at, took_millis, mailed_at, unwanted from app.periodic_report ";

	private static final String OF_KEY = "where rhythm = :rhythm and first_day = :from and last_day = :until"
			+ " and recipient = :recipient and unit = :unit ";

	private final JdbcClient jdbc;

	PeriodicReportRepository(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Makes the row of a report, unless there is one. One of which nothing was wanted
	 * begins anew: its table may want something now.
	 * @return whether it is to be made
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public boolean add(ReportKey key, @Nullable String requestedBy, Instant now) {
		return of(
				this.jdbc
					.sql("""
							insert into app.periodic_report (id, rhythm, first_day, last_day, recipient, unit, requested_by, requested_at)
							values (:id, :rhythm, :from, :until, :recipient, :unit, :by, :now)
							on conflict (rhythm, first_day, last_day, recipient, unit) do update set unwanted = false,
							 requested_by = excluded.requested_by, requested_at = excluded.requested_at
							where periodic_report.unwanted"""),
				key)
			.param("id", UUID.randomUUID())
			.param("by", requestedBy)
			.param("now", now.atOffset(ZoneOffset.UTC))
			.update() == 1;
	}

	/** The report of a key, its row locked until the transaction ends. */
	@Transactional(propagation = Propagation.MANDATORY)
	public Optional<PeriodicReport> lock(ReportKey key) {
		return of(this.jdbc.sql(SELECT + OF_KEY + "for update"), key).query(PeriodicReportRepository::report)
			.optional();
	}

	Optional<PeriodicReport> find(ReportKey key) {
		return of(this.jdbc.sql(SELECT + OF_KEY), key).query(PeriodicReportRepository::report).optional();
	}

	Optional<PeriodicReport> find(UUID id) {
		return this.jdbc.sql(SELECT + "where id = ?").param(id).query(PeriodicReportRepository::report).optional();
	}

	/**
	 * The newest reports for some recipients: of those that are about a unit, the ones
	 * about some units. There are some thousand of them a year, however many cases.
	 */
	List<PeriodicReport> newest(Collection<ReportRecipient> recipients, Collection<String> units, int most,
			int offset) {
		return this.jdbc
			.sql(SELECT + "where recipient = any(string_to_array(:recipients, ','))"
					+ " and (unit = '' or unit = any(string_to_array(:units, ',')))"
					+ " order by last_day desc, requested_at desc, id limit :most offset :offset")
			.param("recipients", String.join(",", recipients.stream().map(Enum::name).toList()))
			.param("units", String.join(",", units))
			.param("most", most)
			.param("offset", offset)
			.query(PeriodicReportRepository::report)
			.list();
	}

	Optional<ReportContent> content(UUID id) {
		return this.jdbc.sql("select content from app.periodic_report where id = ? and content is not null")
			.param(id)
			.query(String.class)
			.optional()
			.map(PeriodicReportRepository::read);
	}

	/**
	 * What the last report before said: of the same rhythm, recipient and unit. Those
	 * that are asked for are of a week or of a month, which cannot be compared.
	 */
	Optional<ReportContent> contentBefore(ReportKey key) {
		return of(this.jdbc.sql("""
				select content from app.periodic_report
				where rhythm = :rhythm and recipient = :recipient and unit = :unit and last_day < :from
				 and (rhythm <> 'ASKED' or last_day - first_day = cast(:until as date) - cast(:from as date))
				 and content is not null
				order by last_day desc limit 1"""), key).query(String.class)
			.optional()
			.map(PeriodicReportRepository::read);
	}

	@Transactional(propagation = Propagation.MANDATORY)
	public void build(UUID id, ReportContent content, Instant now, long tookMillis) {
		this.jdbc.sql(
				"update app.periodic_report set content = cast(:content as jsonb), built_at = :now, took_millis = :took"
						+ " where id = :id and content is null")
			.param("content", write(content))
			.param("now", now.atOffset(ZoneOffset.UTC))
			.param("took", tookMillis)
			.param("id", id)
			.update();
	}

	/**
	 * Notes of a report, if somebody waits for it, that its table wants nothing of it.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void markUnwanted(ReportKey key) {
		of(this.jdbc.sql("update app.periodic_report set unwanted = true " + OF_KEY + "and content is null"), key)
			.update();
	}

	@Transactional(propagation = Propagation.MANDATORY)
	public void markMailed(UUID id, Instant now) {
		this.jdbc.sql("update app.periodic_report set mailed_at = ? where id = ?")
			.params(now.atOffset(ZoneOffset.UTC), id)
			.update();
	}

	private static JdbcClient.StatementSpec of(JdbcClient.StatementSpec statement, ReportKey key) {
		return statement.param("rhythm", key.rhythm().name())
			.param("from", key.days().from())
			.param("until", key.days().until())
			.param("recipient", key.recipient().name())
			.param("unit", (key.unit() != null) ? key.unit() : "");
	}

	private static PeriodicReport report(ResultSet row, int index) throws SQLException {
		String unit = row.getString("unit");
		ReportKey key = new ReportKey(ReportRhythm.valueOf(row.getString("rhythm")),
				new Days(row.getObject("first_day", LocalDate.class), row.getObject("last_day", LocalDate.class)),
				ReportRecipient.valueOf(row.getString("recipient")), unit.isEmpty() ? null : unit);
		return new PeriodicReport(row.getObject("id", UUID.class), key, row.getString("requested_by"),
				row.getObject("requested_at", OffsetDateTime.class).toInstant(), moment(row, "built_at"),
				row.getLong("took_millis"), moment(row, "mailed_at"), row.getBoolean("unwanted"));
	}

	private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
		OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
		return (moment != null) ? moment.toInstant() : null;
	}

	private static String write(ReportContent content) {
		try {
			return JSON.writeValueAsString(content);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static ReportContent read(String content) {
		try {
			return JSON.readValue(content, ReportContent.class);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
