package org.tawasul.rehearsal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Keeps the last trial of each candidate, as long as the candidate.
 */
@Repository
class ModelTrialRepository {

	private static final Logger log = LoggerFactory.getLogger(ModelTrialRepository.class);

	private final JdbcClient jdbc;

	private final ObjectMapper json;

	ModelTrialRepository(JdbcClient jdbc, ObjectMapper json) {
		this.jdbc = jdbc;
		this.json = json;
	}

	Optional<KeptTrial> find(UUID candidate) {
		return this.jdbc.sql("""
				select fingerprint, started_at, started_by, finished_at, report from app.model_trial
				where candidate = ?""").param(candidate).query(this::trial).optional();
	}

	/** Unless one runs that began after a moment, or the candidate is gone. */
	boolean start(UUID candidate, String fingerprint, String by, Instant now, Instant abandoned) {
		return this.jdbc.sql("""
				insert into app.model_trial (candidate, fingerprint, started_at, started_by)
				select id, ?, ?, ? from app.model_candidate where id = ? and state <> 'DECIDED'
				on conflict (candidate) do update set fingerprint = excluded.fingerprint,
				 started_at = excluded.started_at, started_by = excluded.started_by, finished_at = null, report = null
				where model_trial.finished_at is not null or model_trial.started_at < ?""")
			.params(fingerprint, time(now), by, candidate, time(abandoned))
			.update() > 0;
	}

	/** The end of a trial, unless another one has begun meanwhile. */
	void finish(UUID candidate, Instant startedAt, Instant now, @Nullable TrialReport report) {
		this.jdbc.sql("""
				update app.model_trial set finished_at = ?, report = cast(? as jsonb)
				where candidate = ? and started_at = ?""")
			.params(time(now), write(report), candidate, time(startedAt))
			.update();
	}

	/** A trial that somebody else has made, unless the candidate is gone. */
	void keep(UUID candidate, KeptTrial trial) {
		this.jdbc.sql("""
				insert into app.model_trial (candidate, fingerprint, started_at, started_by, finished_at, report)
				select id, ?, ?, ?, ?, cast(? as jsonb) from app.model_candidate where id = ? and state <> 'DECIDED'
				on conflict (candidate) do update set fingerprint = excluded.fingerprint,
				 started_at = excluded.started_at, started_by = excluded.started_by,
				 finished_at = excluded.finished_at, report = excluded.report""")
			.param(trial.fingerprint())
			.param(time(trial.startedAt()))
			.param(trial.startedBy())
			.param(time(trial.startedAt()))
			.param(write(trial.report()))
			.param(candidate)
			.update();
	}

	private KeptTrial trial(ResultSet row, int index) throws SQLException {
		OffsetDateTime finished = row.getObject("finished_at", OffsetDateTime.class);
		return new KeptTrial(row.getString("fingerprint"),
				row.getObject("started_at", OffsetDateTime.class).toInstant(), row.getString("started_by"),
				(finished != null) ? finished.toInstant() : null, read(row.getString("report")));
	}

	private @Nullable String write(@Nullable TrialReport report) {
		try {
			return (report != null) ? this.json.writeValueAsString(report) : null;
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException("A trial cannot be written", ex);
		}
	}

	/** One of another release of the system says nothing any more. */
	private @Nullable TrialReport read(@Nullable String report) {
		try {
			return (report != null) ? this.json.readValue(report, TrialReport.class) : null;
		}
		catch (JsonProcessingException ex) {
			log.warn("What a trial has found cannot be read any more: {}", ex.getMessage());
			return null;
		}
	}

	private static OffsetDateTime time(Instant moment) {
		return moment.atOffset(ZoneOffset.UTC);
	}

}
