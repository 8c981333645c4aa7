package org.tawasul.callcentre;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.jspecify.annotations.Nullable;
import org.tawasul.casefile.CaseNumber;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The calls.
 */
@Repository
class CallRepository {

	private static final JsonMapper JSON = new JsonMapper();

	private static final String SELECT = "select id, agent, begun_at, resumed_at, talked_seconds, broken_off_at,"
			+ " ended_at, kind, note, case_number, caller_mobile, caller_identity, caller_case from app.call ";

	/** The seconds since the two began to talk, or to talk again. */
	private static final String TALKED = "talked_seconds = talked_seconds"
			+ " + coalesce(greatest(0, round(extract(epoch from :now - resumed_at)))::integer, 0)";

	private final JdbcClient jdbc;

	CallRepository(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** False when there is a call of this id already. */
	boolean add(UUID id, String agent, Instant now) {
		return this.jdbc
			.sql("""
					insert into app.call (id, agent, begun_at, resumed_at, touched_at) values (:id, :agent, :now, :now, :now)
					on conflict do nothing""")
			.param("id", id)
			.param("agent", agent)
			.param("now", time(now))
			.update() == 1;
	}

	Optional<Call> find(UUID id) {
		return this.jdbc.sql(SELECT + "where id = ?").param(id).query(CallRepository::call).optional();
	}

	/** Its row locked until the transaction ends. */
	Optional<Call> lock(UUID id) {
		return this.jdbc.sql(SELECT + "where id = ? for update").param(id).query(CallRepository::call).optional();
	}

	/** Those that an agent has not ended, the oldest first. */
	List<Call> open(String agent, int max) {
		return this.jdbc.sql(SELECT + "where agent = ? and ended_at is null order by begun_at limit ?")
			.params(agent, max)
			.query(CallRepository::call)
			.list();
	}

	/** Those that began in a time, the latest first; of one agent, or null for all. */
	List<Call> begun(Instant from, Instant until, @Nullable String agent, int max) {
		return this.jdbc
			.sql(SELECT + "where begun_at >= :from and begun_at < :until"
					+ " and (cast(:agent as text) is null or agent = :agent) order by begun_at desc limit :max")
			.param("from", time(from))
			.param("until", time(until))
			.param("agent", agent)
			.param("max", max)
			.query(CallRepository::call)
			.list();
	}

	/** Whoever is on the line from now on has shown nothing yet. */
	private void forgetVerifications(UUID id) {
		this.jdbc.sql("delete from app.caller_verification where call_id = ?").param(id).update();
	}

	void changeCaller(UUID id, Caller caller, List<String> keys) {
		forgetVerifications(id);
		CaseNumber number = caller.caseNumber();
		this.jdbc.sql("""
				update app.call set caller_mobile = :mobile, caller_identity = :identity, caller_case = :case
				where id = :id""")
			.param("id", id)
			.param("mobile", caller.mobile())
			.param("identity", caller.identityNumber())
			.param("case", (number != null) ? number.value() : null)
			.update();
		this.jdbc.sql("delete from app.call_caller where call_id = ?").param(id).update();
		this.jdbc.sql("insert into app.call_caller (call_id, key) select ?, unnest(?) on conflict do nothing")
			.params(id, keys.toArray(String[]::new))
			.update();
	}

	void addKey(UUID id, String key) {
		this.jdbc.sql("insert into app.call_caller (call_id, key) values (?, ?) on conflict do nothing")
			.params(id, key)
			.update();
	}

	void touch(UUID id, Instant now) {
		this.jdbc.sql("update app.call set touched_at = ? where id = ?").params(time(now), id).update();
	}

	void keepTyped(UUID id, TypedForm form, Map<String, String> values, Instant now) {
		this.jdbc.sql("update app.call set " + form.column() + " = ?::jsonb, touched_at = ? where id = ?")
			.params(json(values), time(now), id)
			.update();
	}

	Map<String, String> typed(UUID id, TypedForm form) {
		return read(this.jdbc.sql("select " + form.column() + " from app.call where id = ?")
			.param(id)
			.query(String.class)
			.single());
	}

	void breakOff(UUID id, Instant now) {
		this.jdbc
			.sql("update app.call set " + TALKED + ", resumed_at = null, broken_off_at = :now, touched_at = :now"
					+ " where id = :id")
			.param("id", id)
			.param("now", time(now))
			.update();
	}

	void resume(UUID id, String agent, Instant now) {
		forgetVerifications(id);
		this.jdbc.sql("""
				update app.call set agent = :agent, resumed_at = :now, broken_off_at = null, touched_at = :now
				where id = :id""").param("id", id).param("agent", agent).param("now", time(now)).update();
	}

	void end(UUID id, CallEnd end, Instant now) {
		CaseNumber number = end.caseNumber();
		this.jdbc
			.sql("update app.call set " + TALKED + ", resumed_at = null, ended_at = :now, touched_at = :now,"
					+ " kind = :kind, note = :note, case_number = :case, typed_end = '{}', typed_report = '{}'"
					+ " where id = :id")
			.param("id", id)
			.param("now", time(now))
			.param("kind", end.kind())
			.param("note", end.note())
			.param("case", (number != null) ? number.value() : null)
			.update();
	}

	/**
	 * Ends calls that were forgotten, at the moment when something was done with them
	 * last. What was typed as a note stays.
	 */
	int endForgotten(Instant untouchedSince) {
		return this.jdbc.sql("""
				update app.call set kind = 'BROKEN_OFF', ended_at = touched_at, resumed_at = null,
				 talked_seconds = talked_seconds
				  + coalesce(greatest(0, round(extract(epoch from touched_at - resumed_at)))::integer, 0),
				 note = left(nullif(typed_end ->> 'note', ''), 2000), typed_end = '{}'
				where ended_at is null and touched_at < ?""").param(time(untouchedSince)).update();
	}

	/** The figures of a call stay, who called does not. */
	int forgetCallers(Instant endedBefore) {
		this.jdbc.sql("""
				delete from app.call_caller where call_id in (select id from app.call where ended_at < ?
				 and (caller_mobile is not null or caller_identity is not null or typed_report <> '{}'))""")
			.param(time(endedBefore))
			.update();
		return this.jdbc
			.sql("""
					update app.call set caller_mobile = null, caller_identity = null, typed_report = '{}'
					where ended_at < ? and (caller_mobile is not null or caller_identity is not null or typed_report <> '{}')""")
			.param(time(endedBefore))
			.update();
	}

	static OffsetDateTime time(Instant moment) {
		return moment.atOffset(ZoneOffset.UTC);
	}

	static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
		OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
		return (time != null) ? time.toInstant() : null;
	}

	private static Call call(ResultSet row, int index) throws SQLException {
		Caller caller = new Caller(row.getString("caller_mobile"), row.getString("caller_identity"),
				number(row, "caller_case"));
		return new Call(row.getObject("id", UUID.class), row.getString("agent"),
				row.getObject("begun_at", OffsetDateTime.class).toInstant(), moment(row, "resumed_at"),
				Duration.ofSeconds(row.getInt("talked_seconds")), moment(row, "broken_off_at"), moment(row, "ended_at"),
				row.getString("kind"), row.getString("note"), number(row, "case_number"), caller);
	}

	private static @Nullable CaseNumber number(ResultSet row, String column) throws SQLException {
		long number = row.getLong(column);
		return row.wasNull() ? null : new CaseNumber(number);
	}

	private static String json(Map<String, String> values) {
		try {
			return JSON.writeValueAsString(values);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalArgumentException(ex);
		}
	}

	private static Map<String, String> read(String json) {
		try {
			return JSON.readValue(json, new TypeReference<LinkedHashMap<String, String>>() {
			});
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
