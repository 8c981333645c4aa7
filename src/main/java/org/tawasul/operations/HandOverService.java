package org.tawasul.operations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.tawasul.access.StaffUser;
import org.tawasul.casefile.CaseHistoryService;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.TimelineEntry;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The sheet that one shift hands to the next: what is open, what has happened since the
 * shift before, and what has to be known besides.
 */
@Service
@Transactional
public class HandOverService {

	/** What is older has been told by another shift, or by nobody. */
	static final Duration LONGEST = Duration.ofHours(24);

	/** Maximum number of lines about what happened. */
	static final int MOST = 300;

	private static final String SELECT = "select id, since, at, username, notes, cases from app.operations_hand_over ";

	private final UrgentCaseQueries queries;

	private final CaseHistoryService history;

	private final JdbcClient jdbc;

	private final Clock clock;

	HandOverService(UrgentCaseQueries queries, CaseHistoryService history, JdbcClient jdbc, Clock clock) {
		this.queries = queries;
		this.history = history;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * The sheet of the shift that runs.
	 * @return until now
	 */
	@Transactional(readOnly = true)
	public Sheet current() {
		Instant now = this.clock.instant();
		return sheet(begin(now), now, this.queries.snapshot().cases());
	}

	/**
	 * The sheet of a shift that was handed over, with what the incidents are now.
	 * @param handOver the shift
	 * @return from its beginning to its end
	 */
	@Transactional(readOnly = true)
	public Sheet of(HandOver handOver) {
		return sheet(handOver.since(), handOver.at(), this.queries.find(handOver.cases()));
	}

	/**
	 * Hands the shift over.
	 * @param viewer who does it
	 * @param notes normalised, 4,000 characters at most; may be empty
	 * @return its id
	 * @throws AccessDeniedException when they do not work in the room
	 */
	public long handOver(StaffUser viewer, String notes) {
		if (!OperationsRights.mayAct(viewer)) {
			throw new AccessDeniedException("not an operator");
		}
		Instant now = this.clock.instant();
		Long[] open = this.queries.snapshot().cases().stream().map((one) -> one.number().value()).toArray(Long[]::new);
		return this.jdbc.sql("""
				insert into app.operations_hand_over (since, at, username, notes, cases)
				values (:since, :at, :username, :notes, :cases) returning id""")
			.param("since", begin(now).atOffset(ZoneOffset.UTC))
			.param("at", now.atOffset(ZoneOffset.UTC))
			.param("username", viewer.username())
			.param("notes", notes)
			.param("cases", open)
			.query(Long.class)
			.single();
	}

	/**
	 * Finds a shift that was handed over.
	 * @param id its id
	 * @return nothing when there is none
	 */
	@Transactional(readOnly = true)
	public Optional<HandOver> find(long id) {
		return this.jdbc.sql(SELECT + "where id = ?").param(id).query(HandOverService::row).optional();
	}

	/**
	 * The last shifts.
	 * @param max how many
	 * @return the latest first
	 */
	@Transactional(readOnly = true)
	public List<HandOver> latest(int max) {
		return this.jdbc.sql(SELECT + "order by at desc limit ?").param(max).query(HandOverService::row).list();
	}

	private Instant begin(Instant now) {
		Instant longest = now.minus(LONGEST);
		return latest(1).stream()
			.map(HandOver::at)
			.filter((at) -> at.isAfter(longest) && !at.isAfter(now))
			.findFirst()
			.orElse(longest);
	}

	private Sheet sheet(Instant since, Instant until, List<UrgentCase> open) {
		List<CaseNumber> concerned = Stream
			.concat(open.stream().map(UrgentCase::number), this.queries.closedWithin(since, until).stream())
			.distinct()
			.toList();
		return new Sheet(since, until, open, this.history.timeline(concerned, since, until, MOST));
	}

	private static HandOver row(ResultSet row, int index) throws SQLException {
		return new HandOver(row.getLong("id"), row.getObject("since", OffsetDateTime.class).toInstant(),
				row.getObject("at", OffsetDateTime.class).toInstant(), row.getString("username"),
				row.getString("notes"),
				Arrays.stream((Long[]) row.getArray("cases").getArray()).map(CaseNumber::new).toList());
	}

	/**
	 * What a shift hands over.
	 *
	 * @param since its beginning
	 * @param until its end, or now
	 * @param open the incidents that were open at the end, the newest first
	 * @param happened to them and to those closed meanwhile, the oldest first
	 */
	public record Sheet(Instant since, Instant until, List<UrgentCase> open, List<TimelineEntry> happened) {

	}

}
