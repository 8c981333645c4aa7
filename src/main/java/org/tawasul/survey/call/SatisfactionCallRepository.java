package org.tawasul.survey.call;

import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.Phase;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Keeps satisfaction calls and their tries.
 */
@Repository
class SatisfactionCallRepository {

	private static final TypeReference<Map<String, String>> ANSWERS = new TypeReference<>() {
	};

	private static final String SELECT = """
			select number, case_number, workflow_id, way, version, status, phase, handlers, give_up_at, due_from, due_until,
			 tries, last_try_at, outcome from app.satisfaction_call\s""";

	/** Those that wait for an agent, the ones that have waited longest first. */
	static final String DUE = SELECT + "where phase = 'ACTIVE' order by due_from, number limit :most";

	private final JdbcClient jdbc;

	private final ObjectMapper json;

	SatisfactionCallRepository(JdbcClient jdbc, ObjectMapper json) {
		this.jdbc = jdbc;
		this.json = json;
	}

	/** Nothing for a case that was sampled before. */
	Optional<SatisfactionCallNumber> add(CaseNumber caseNumber, CallWay way, int version, byte[] mobileHash,
			Instant now, Instant giveUpAt) {
		return this.jdbc.sql("""
				insert into app.satisfaction_call
				 (case_number, way, version, mobile_hash, status, phase, sampled_at, give_up_at)
				values (:case, :way, :version, :hash, 'sampled', 'RECEIVED', :now, :until)
				on conflict (case_number) do nothing returning number""")
			.param("case", caseNumber.value())
			.param("way", way.name())
			.param("version", version)
			.param("hash", mobileHash)
			.param("now", Timestamp.from(now))
			.param("until", Timestamp.from(giveUpAt))
			.query(Long.class)
			.optional()
			.map(SatisfactionCallNumber::new);
	}

	boolean wasSampled(byte[] mobileHash, Instant since) {
		return this.jdbc
			.sql("select exists (select from app.satisfaction_call where mobile_hash = ? and sampled_at > ?)")
			.params(mobileHash, Timestamp.from(since))
			.query(Boolean.class)
			.single();
	}

	Optional<SatisfactionCall> find(SatisfactionCallNumber number) {
		return this.jdbc.sql(SELECT + "where number = ?").param(number.value()).query(this::call).optional();
	}

	Optional<SatisfactionCall> findOf(CaseNumber caseNumber) {
		return this.jdbc.sql(SELECT + "where case_number = ?").param(caseNumber.value()).query(this::call).optional();
	}

	/** Callers lock the case before. */
	SatisfactionCall lock(SatisfactionCallNumber number) {
		return this.jdbc.sql(SELECT + "where number = ? for update").param(number.value()).query(this::call).single();
	}

	List<SatisfactionCall> due(int most) {
		return this.jdbc.sql(DUE).param("most", most).query(this::call).list();
	}

	/** What the cases of calls are about. */
	Map<SatisfactionCallNumber, String> subjects(List<SatisfactionCall> of) {
		Map<SatisfactionCallNumber, String> subjects = new HashMap<>();
		if (of.isEmpty()) {
			return subjects;
		}
		this.jdbc.sql("""
				select c.number, f.subject from app.satisfaction_call c join app.case_file f on f.number = c.case_number
				where c.number in (:numbers)""")
			.param("numbers", of.stream().map((call) -> call.number().value()).toList())
			.query((row) -> {
				subjects.put(new SatisfactionCallNumber(row.getLong("number")), row.getString("subject"));
			});
		return subjects;
	}

	long countDue(int most) {
		return this.jdbc
			.sql("select count(*) from (select from app.satisfaction_call where phase = 'ACTIVE' limit :most) due")
			.param("most", most)
			.query(Long.class)
			.single();
	}

	private SatisfactionCall call(ResultSet row, int at) throws SQLException {
		String outcome = row.getString("outcome");
		return new SatisfactionCall(new SatisfactionCallNumber(row.getLong("number")),
				CaseNumber.valueOf(row.getLong("case_number")), row.getString("workflow_id"),
				CallWay.valueOf(row.getString("way")), row.getInt("version"), row.getString("status"),
				Phase.valueOf(row.getString("phase")), row.getString("handlers"),
				row.getTimestamp("give_up_at").toInstant(), instant(row, "due_from"), instant(row, "due_until"),
				row.getInt("tries"), instant(row, "last_try_at"),
				(outcome != null) ? CallOutcome.valueOf(outcome) : null);
	}

	private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
		Timestamp at = row.getTimestamp(column);
		return (at != null) ? at.toInstant() : null;
	}

	void begin(SatisfactionCallNumber number, String workflowId) {
		update("workflow_id = :value", workflowId, number);
	}

	void moveTo(SatisfactionCallNumber number, String status, Phase phase) {
		this.jdbc.sql("""
				update app.satisfaction_call set status = :status, phase = :phase,
				 handlers = case when :open then handlers end
				where number = :number""")
			.param("status", status)
			.param("phase", phase.name())
			.param("open", phase.isOpen())
			.param("number", number.value())
			.update();
	}

	/** When the next try may be made; until then it is nobody's task. */
	void plan(SatisfactionCallNumber number, CallHours.Window window) {
		this.jdbc.sql("""
				update app.satisfaction_call set handlers = null, due_from = :from, due_until = :until
				where number = :number""")
			.param("from", Timestamp.from(window.from()))
			.param("until", Timestamp.from(window.until()))
			.param("number", number.value())
			.update();
	}

	void assign(SatisfactionCallNumber number, String group) {
		update("way = 'AGENT', handlers = :value", group, number);
	}

	/** The user is null for the voice gateway. */
	void addTry(SatisfactionCallNumber number, CallOutcome outcome, @Nullable String user, Instant now) {
		this.jdbc.sql("""
				insert into app.satisfaction_call_try (call, at, username, outcome)
				values (:number, :now, :user, :outcome)""")
			.param("number", number.value())
			.param("now", Timestamp.from(now))
			.param("user", user)
			.param("outcome", outcome.name())
			.update();
		this.jdbc.sql("""
				update app.satisfaction_call set tries = tries + 1, last_try_at = :now, outcome = :outcome
				where number = :number""")
			.param("now", Timestamp.from(now))
			.param("outcome", outcome.name())
			.param("number", number.value())
			.update();
	}

	List<CallTry> tries(SatisfactionCallNumber number) {
		return this.jdbc.sql("select at, username, outcome from app.satisfaction_call_try where call = ? order by at")
			.param(number.value())
			.query((row, at) -> new CallTry(row.getTimestamp("at").toInstant(), row.getString("username"),
					CallOutcome.valueOf(row.getString("outcome"))))
			.list();
	}

	void keepAnswers(SatisfactionCallNumber number, Map<String, String> answers) {
		try {
			update("answers = cast(:value as jsonb)", this.json.writeValueAsString(answers), number);
		}
		catch (JsonProcessingException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** What an agent has written down, which is then kept with the case alone. */
	Map<String, String> takeAnswers(SatisfactionCallNumber number) {
		Optional<String> kept = this.jdbc
			.sql("select answers::text from app.satisfaction_call where number = ? and answers is not null")
			.param(number.value())
			.query(String.class)
			.optional();
		if (kept.isEmpty()) {
			return Map.of();
		}
		update("answers = cast(:value as jsonb)", null, number);
		try {
			return this.json.readValue(kept.get(), ANSWERS);
		}
		catch (JsonProcessingException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void update(String change, @Nullable String value, SatisfactionCallNumber number) {
		this.jdbc.sql("update app.satisfaction_call set " + change + " where number = :number")
			.param("value", value)
			.param("number", number.value())
			.update();
	}

}
