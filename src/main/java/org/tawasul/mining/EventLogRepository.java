package org.tawasul.mining;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.tawasul.directory.MinistryDirectory;
import org.tawasul.directory.OrgUnit;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads closed cases with what happened to them, page by page along the index of their
 * end. Each page is two statements of their own, so that a slow reader holds no
 * connection, and a long period takes no more memory than a short one.
 */
@Repository
class EventLogRepository {

	/** Cases of a page. */
	private static final int PAGE = 500;

	static final String CASES = "select f.number, f.type, f.category, f.importance, f.channel, f.region, f.unit,"
			+ " f.status, f.received_at, f.closed_at from app.case_file f where f.phase in ('DONE', 'CANCELLED')"
			+ " and f.closed_at >= :from and f.closed_at < :end and (f.closed_at, f.number) > (:at, :number)";

	static final String ORDER = " order by f.closed_at, f.number limit :most";

	static final String STEPS = "select s.case_number, s.id, s.step as activity, s.since, s.until, null::text as unit"
			+ " from app.case_step s where s.case_number = any(:numbers) order by s.case_number, s.id";

	static final String EVENTS = "select t.case_number, t.id, t.event as activity, null::timestamptz as since,"
			+ " t.at as until, t.unit from app.timeline_entry t where t.case_number = any(:numbers)"
			+ " order by t.case_number, t.at, t.id";

	private final JdbcClient jdbc;

	private final MinistryDirectory ministry;

	private final Clock clock;

	EventLogRepository(JdbcClient jdbc, MinistryDirectory ministry, Clock clock) {
		this.jdbc = jdbc;
		this.ministry = ministry;
		this.clock = clock;
	}

	/**
	 * Reads all cases that were closed in a period, in the order in which they were.
	 * @throws IOException when the reader does not go on
	 */
	void read(StepPeriod period, EventLogCriteria criteria, CaseReader reader) throws IOException {
		Map<String, Object> parameters = parameters(period, criteria);
		String statement = statement(criteria);
		List<LoggedCase> page;
		do {
			page = this.jdbc.sql(statement).params(parameters).query((row, index) -> loggedCase(row)).list();
			Map<Long, List<LoggedEvent>> events = events(page, criteria.isOfEvents() ? EVENTS : STEPS);
			for (LoggedCase one : page) {
				one.events().addAll(events.getOrDefault(one.number(), List.of()));
				reader.read(one);
			}
			if (!page.isEmpty()) {
				LoggedCase last = page.get(page.size() - 1);
				parameters.put("at", offset(last.closedAt()));
				parameters.put("number", last.number());
			}
		}
		while (page.size() == PAGE);
	}

	static String statement(EventLogCriteria criteria) {
		StringBuilder statement = new StringBuilder(CASES);
		criteria.conditions()
			.keySet()
			.forEach((column) -> statement.append(" and f.").append(column).append(" = :").append(column));
		if (criteria.chosenUnit().isPresent()) {
			statement.append(" and f.unit = any(:units)");
		}
		return statement.append(ORDER).toString();
	}

	private Map<String, Object> parameters(StepPeriod period, EventLogCriteria criteria) {
		Map<String, Object> parameters = new HashMap<>(criteria.conditions());
		parameters.put("from", startOf(period.from()));
		parameters.put("end", startOf(period.end()));
		parameters.put("at", startOf(period.from()));
		parameters.put("number", 0L);
		parameters.put("most", PAGE);
		criteria.chosenUnit()
			.ifPresent((unit) -> parameters.put("units",
					this.ministry.subtree(unit).stream().map(OrgUnit::code).toArray(String[]::new)));
		return parameters;
	}

	private Map<Long, List<LoggedEvent>> events(List<LoggedCase> cases, String statement) {
		Map<Long, List<LoggedEvent>> events = new LinkedHashMap<>();
		this.jdbc.sql(statement)
			.param("numbers", cases.stream().map(LoggedCase::number).toArray(Long[]::new))
			.query((row) -> {
				events.computeIfAbsent(row.getLong("case_number"), (number) -> new ArrayList<>())
					.add(new LoggedEvent(row.getLong("id"), row.getString("activity"), instant(row, "since"),
							moment(row, "until"), row.getString("unit")));
			});
		return events;
	}

	private static LoggedCase loggedCase(ResultSet row) throws SQLException {
		return new LoggedCase(row.getLong("number"), row.getString("type"), row.getString("category"),
				row.getString("importance"), row.getString("channel"), row.getString("region"), row.getString("unit"),
				row.getString("status"), moment(row, "received_at"), moment(row, "closed_at"), new ArrayList<>());
	}

	private static Instant moment(ResultSet row, String column) throws SQLException {
		return row.getObject(column, OffsetDateTime.class).toInstant();
	}

	private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
		OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
		return (moment != null) ? moment.toInstant() : null;
	}

	private OffsetDateTime startOf(LocalDate day) {
		return day.atStartOfDay(this.clock.getZone()).toOffsetDateTime();
	}

	private OffsetDateTime offset(Instant moment) {
		return moment.atZone(this.clock.getZone()).toOffsetDateTime();
	}

	/** Is given one case after the other. */
	interface CaseReader {

		void read(LoggedCase one) throws IOException;

	}

}
