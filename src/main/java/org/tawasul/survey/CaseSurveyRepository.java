package org.tawasul.survey;

import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.RatingWay;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Who was asked about which case, and what they answered.
 */
@Repository
class CaseSurveyRepository {

	private static final TypeReference<Map<String, String>> ANSWERS = new TypeReference<>() {
	};

	private final JdbcClient jdbc;

	private final ObjectMapper json;

	CaseSurveyRepository(JdbcClient jdbc, ObjectMapper json) {
		this.jdbc = jdbc;
		this.json = json;
	}

	/** Whether the reporter had not been asked before. */
	boolean invite(CaseNumber number, int version, Instant now, Instant expiresAt) {
		return this.jdbc.sql("""
				insert into app.case_survey (case_number, counted_at, invited_at, version, expires_at)
				values (:number, :now, :now, :version, :expires) on conflict do nothing""")
			.param("number", number.value())
			.param("now", Timestamp.from(now))
			.param("version", version)
			.param("expires", Timestamp.from(expiresAt))
			.update() > 0;
	}

	Optional<SurveyInvitation> find(CaseNumber number) {
		return this.jdbc.sql("""
				select version, expires_at, revoked_at, answered_at, score, answers, texts from app.case_survey
				where case_number = ? and invited_at is not null""")
			.param(number.value())
			.query((row, at) -> invitation(number, row))
			.optional();
	}

	private SurveyInvitation invitation(CaseNumber number, ResultSet row) throws SQLException {
		Map<String, String> answers = new TreeMap<>(read(row.getString("answers")));
		answers.putAll(read(row.getString("texts")));
		return new SurveyInvitation(number, row.getInt("version"), row.getTimestamp("expires_at").toInstant(),
				row.getTimestamp("revoked_at") != null, row.getTimestamp("answered_at") != null,
				row.getObject("score", Integer.class), answers);
	}

	/** Keeps how a case was rated; who was not asked may rate, too. */
	void rate(CaseNumber number, Instant closedAt, int score, RatingWay way, Instant now) {
		this.jdbc.sql("""
				insert into app.case_survey (case_number, counted_at, way, answered_at, score)
				values (:number, :closed, :way, :now, :score)
				on conflict (case_number) do update set way = excluded.way, answered_at = excluded.answered_at,
				 score = excluded.score""")
			.param("number", number.value())
			.param("closed", Timestamp.from(closedAt))
			.param("way", way.name())
			.param("now", Timestamp.from(now))
			.param("score", score)
			.update();
	}

	/** Keeps that the reporter was called, and by whom last. */
	void call(CaseNumber number, Instant closedAt, RatingWay way, Instant now) {
		this.jdbc
			.sql("""
					insert into app.case_survey (case_number, counted_at, called_at, called_by)
					values (:number, :closed, :now, :way)
					on conflict (case_number) do update set called_at = excluded.called_at, called_by = excluded.called_by""")
			.param("number", number.value())
			.param("closed", Timestamp.from(closedAt))
			.param("now", Timestamp.from(now))
			.param("way", way.name())
			.update();
	}

	/** Keeps the other answers of a survey. */
	void answer(CaseNumber number, Map<String, String> answers, Map<String, String> texts) {
		this.jdbc.sql("""
				update app.case_survey set answers = cast(:answers as jsonb), texts = cast(:texts as jsonb)
				where case_number = :number""")
			.param("answers", write(answers))
			.param("texts", write(texts))
			.param("number", number.value())
			.update();
	}

	Map<String, String> read(String value) {
		try {
			return this.json.readValue(value, ANSWERS);
		}
		catch (JsonProcessingException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private String write(Map<String, String> value) {
		try {
			return this.json.writeValueAsString(value);
		}
		catch (JsonProcessingException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
