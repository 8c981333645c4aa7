package org.tawasul.callcentre;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import org.tawasul.casefile.CaseNumber;
import org.tawasul.meeting.MeetingNumber;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What was done for callers, and by whom.
 */
@Repository
class CallActionRepository {

	/** How long after its end a colleague's call is shown to the next agent. */
	private static final Duration SHOWN = Duration.ofHours(2);

	private static final int MAX_COLLEAGUES = 10;

	/** The other calls that have one of this call's keys. */
	private static final String COLLEAGUES = """
			from app.call c where c.id <> :call and (c.ended_at is null or c.ended_at > :since)
			 and c.id in (select theirs.call_id from app.call_caller own
			  join app.call_caller theirs on theirs.key = own.key where own.call_id = :call)
			""";

	private final JdbcClient jdbc;

	CallActionRepository(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Noted once, however often the form of a report is sent. */
	boolean add(UUID call, String agent, CallActionKind kind, CaseNumber number, Instant now) {
		return this.jdbc.sql("""
				insert into app.call_action (call_id, at, agent, action, case_number) values (?, ?, ?, ?, ?)
				on conflict do nothing""")
			.params(call, CallRepository.time(now), agent, kind.name(), number.value())
			.update() == 1;
	}

	/** Noted once, however often the form is sent. */
	void addMeeting(UUID call, String agent, MeetingNumber number, Instant now) {
		this.jdbc.sql("""
				insert into app.call_action (call_id, at, agent, action, meeting_number) values (?, ?, ?, ?, ?)
				on conflict do nothing""")
			.params(call, CallRepository.time(now), agent, CallActionKind.MEETING_REQUESTED.name(), number.value())
			.update();
	}

	/** The latest first. */
	List<CallAction> of(UUID call) {
		return this.jdbc.sql("select * from app.call_action where call_id = ? order by id desc")
			.param(call)
			.query((row, index) -> action(row))
			.list();
	}

	/** Those of the same caller, open ones first. */
	List<ColleagueCall> colleagues(UUID call, Instant now) {
		List<ColleagueCall> calls = this.jdbc
			.sql("select c.* " + COLLEAGUES + "order by c.ended_at is not null, c.begun_at desc limit :max")
			.param("call", call)
			.param("since", CallRepository.time(now.minus(SHOWN)))
			.param("max", MAX_COLLEAGUES)
			.query((row, index) -> colleague(row))
			.list();
		Map<UUID, List<CallAction>> actions = actions(calls.stream().map(ColleagueCall::id).toList());
		return calls.stream()
			.map((each) -> new ColleagueCall(each.id(), each.agent(), each.begunAt(), each.brokenOff(), each.endedAt(),
					each.kind(), each.note(), actions.getOrDefault(each.id(), List.of())))
			.toList();
	}

	/** The id of the last thing that a colleague did for the same caller, else zero. */
	long lastOfColleagues(UUID call, Instant now) {
		return this.jdbc
			.sql("select coalesce(max(a.id), 0) from app.call_action a where a.call_id in (select c.id " + COLLEAGUES
					+ ")")
			.param("call", call)
			.param("since", CallRepository.time(now.minus(SHOWN)))
			.query(Long.class)
			.single();
	}

	/**
	 * Waits for whoever does something for the same caller at the moment, until the
	 * transaction ends.
	 */
	void lockCaller(UUID call) {
		this.jdbc.sql("""
				select pg_advisory_xact_lock(hashtextextended('call:' || key, 0))
				from (select key from app.call_caller where call_id = ? order by key) keys""")
			.param(call)
			.query((row, index) -> index)
			.list();
	}

	private Map<UUID, List<CallAction>> actions(Collection<UUID> calls) {
		return this.jdbc.sql("select * from app.call_action where call_id = any(?) order by id desc")
			.param(calls.toArray(UUID[]::new))
			.query((row, index) -> Map.entry(row.getObject("call_id", UUID.class), action(row)))
			.list()
			.stream()
			.collect(Collectors.groupingBy(Map.Entry::getKey,
					Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
	}

	private static ColleagueCall colleague(ResultSet row) throws SQLException {
		return new ColleagueCall(row.getObject("id", UUID.class), row.getString("agent"),
				row.getObject("begun_at", OffsetDateTime.class).toInstant(),
				CallRepository.moment(row, "broken_off_at") != null && CallRepository.moment(row, "ended_at") == null,
				CallRepository.moment(row, "ended_at"), row.getString("kind"), row.getString("note"), List.of());
	}

	private static CallAction action(ResultSet row) throws SQLException {
		return new CallAction(row.getLong("id"), row.getObject("at", OffsetDateTime.class).toInstant(),
				row.getString("agent"), CallActionKind.valueOf(row.getString("action")),
				Optional.ofNullable(row.getObject("case_number", Long.class)).map(CaseNumber::new).orElse(null),
				Optional.ofNullable(row.getObject("meeting_number", Long.class)).map(MeetingNumber::new).orElse(null));
	}

}
