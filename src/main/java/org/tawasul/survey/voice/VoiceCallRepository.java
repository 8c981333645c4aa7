package org.tawasul.survey.voice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.tawasul.survey.call.SatisfactionCallNumber;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Keeps the calls that are ordered from the gateway.
 */
@Repository
class VoiceCallRepository {

	private static final String COLUMNS = "id, call, state, outcome, attempts, answer_hash";

	private final JdbcClient jdbc;

	VoiceCallRepository(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void add(UUID id, SatisfactionCallNumber call, Instant now) {
		this.jdbc.sql("""
				insert into app.voice_call (id, call, state, next_at, created_at)
				values (:id, :call, 'WAITING', :now, :now)""")
			.param("id", id)
			.param("call", call.value())
			.param("now", Timestamp.from(now))
			.update();
	}

	Optional<VoiceCall> find(UUID id) {
		return this.jdbc.sql("select " + COLUMNS + " from app.voice_call where id = ?")
			.param(id)
			.query(VoiceCallRepository::call)
			.optional();
	}

	/** Callers lock the satisfaction call before. */
	VoiceCall lock(UUID id) {
		return this.jdbc.sql("select " + COLUMNS + " from app.voice_call where id = ? for update")
			.param(id)
			.query(VoiceCallRepository::call)
			.single();
	}

	Optional<VoiceCall> findOpen(SatisfactionCallNumber call) {
		return this.jdbc.sql("select " + COLUMNS + " from app.voice_call where call = ? and state <> 'CLOSED'")
			.param(call.value())
			.query(VoiceCallRepository::call)
			.optional();
	}

	/** The next one to send, which nobody else sends until the lease ends. */
	Optional<VoiceCall> lease(Instant now, Instant until) {
		return this.jdbc.sql("""
				update app.voice_call set attempts = attempts + 1, next_at = :until where id = (
				 select id from app.voice_call where state = 'WAITING' and next_at <= :now
				 order by next_at limit 1 for update skip locked)
				returning\s""" + COLUMNS)
			.param("now", Timestamp.from(now))
			.param("until", Timestamp.from(until))
			.query(VoiceCallRepository::call)
			.optional();
	}

	void ordered(UUID id, Instant now) {
		this.jdbc.sql("update app.voice_call set state = 'ORDERED', ordered_at = ? where id = ? and state = 'WAITING'")
			.params(Timestamp.from(now), id)
			.update();
	}

	void postpone(UUID id, Instant until) {
		this.jdbc.sql("update app.voice_call set next_at = ? where id = ? and state = 'WAITING'")
			.params(Timestamp.from(until), id)
			.update();
	}

	void close(UUID id, String outcome, byte @Nullable [] answerHash, Instant now) {
		this.jdbc.sql("""
				update app.voice_call set state = 'CLOSED', outcome = :outcome, answer_hash = :hash, closed_at = :now
				where id = :id and state <> 'CLOSED'""")
			.param("outcome", outcome)
			.param("hash", answerHash)
			.param("now", Timestamp.from(now))
			.param("id", id)
			.update();
	}

	private static VoiceCall call(ResultSet row, int at) throws SQLException {
		return new VoiceCall(row.getObject("id", UUID.class), new SatisfactionCallNumber(row.getLong("call")),
				VoiceCall.State.valueOf(row.getString("state")), row.getString("outcome"), row.getInt("attempts"),
				row.getBytes("answer_hash"));
	}

}
