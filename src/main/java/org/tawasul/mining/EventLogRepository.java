package org.tawasul.mining;

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

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads closed cases with what happened to them, page by page along the index of their
 * end. Each page is two statements of their own, so that a slow reader holds no
 * connection, and a long period takes no more memory than a short one.
 */
@Repository
class EventLogRepository {

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

	private final int size;

	@Autowired
	EventLogRepository(JdbcClient jdbc, MinistryDirectory ministry, Clock clock) {
		this(jdbc, ministry, clock, PAGE);
	}

	/** With so many cases on a page. */
	EventLogRepository(JdbcClient jdbc, MinistryDirectory ministry, Clock clock, int size) {
		this.jdbc = jdbc;
		this.ministry = ministry;
		this.clock = clock;
		this.size = size;
	}

	/** All cases that were closed in a period, in the order in which they were. */
	Pages pages(StepPeriod period, EventLogCriteria criteria) {
		return new Pages(period, criteria);
	}

	private OffsetDateTime startOf(LocalDate day) {
		return day.atStartOfDay(this.clock.getZone()).toOffsetDateTime();
	}

	private OffsetDateTime offset(Instant moment) {
		return moment.atZone(this.clock.getZone()).toOffsetDateTime();
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

	/** The pages of one log, each read when it is asked for. */
	final class Pages {

		private final Map<String, Object> parameters;

		private final String statement;

		private final boolean ofEvents;

		private boolean over;

		private Pages(StepPeriod period, EventLogCriteria criteria) {
			this.parameters = new HashMap<>(criteria.conditions());
			this.parameters.put("from", startOf(period.from()));
			this.parameters.put("end", startOf(period.end()));
			this.parameters.put("at", startOf(period.from()));
			this.parameters.put("number", 0L);
			this.parameters.put("most", EventLogRepository.this.size);
			this.ofEvents = criteria.isOfEvents();
			StringBuilder conditions = new StringBuilder(CASES);
			criteria.conditions()
				.keySet()
				.forEach((column) -> conditions.append(" and f.").append(column).append(" = :").append(column));
			// The ministry is all cases, those that no body answers for as well.
			criteria.chosenUnit().filter((unit) -> !unit.equals(root())).ifPresent((unit) -> {
				conditions.append(" and f.unit = any(:units)");
				this.parameters.put("units", EventLogRepository.this.ministry.codesWithin(unit).toArray(String[]::new));
			});
			this.statement = conditions.append(ORDER).toString();
		}

		/** The next page; empty when all have been read. */
		List<LoggedCase> next() {
			if (this.over) {
				return List.of();
			}
			List<LoggedCase> page = EventLogRepository.this.jdbc.sql(this.statement)
				.params(this.parameters)
				.query((row, index) -> loggedCase(row))
				.list();
			this.over = page.size() < EventLogRepository.this.size;
			if (!page.isEmpty()) {
				Map<Long, List<LoggedEvent>> events = events(page, this.ofEvents ? EVENTS : STEPS);
				page.forEach((one) -> one.events().addAll(events.getOrDefault(one.number(), List.of())));
				LoggedCase last = page.get(page.size() - 1);
				this.parameters.put("at", offset(last.closedAt()));
				this.parameters.put("number", last.number());
			}
			return page;
		}

		private String root() {
			return EventLogRepository.this.ministry.root().code();
		}

	}

}
