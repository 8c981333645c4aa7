package org.tawasul.meeting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.tawasul.casefile.Phase;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lists of meetings: by state, by person, by day. Callers check who may read.
 */
@Service
@Transactional(readOnly = true)
public class MeetingListService {

	/** Rows on a page. */
	public static final int PAGE = 50;

	/** More than fit into six weeks. */
	private static final int MOST = 1000;

	private static final String SELECT = "select number, status, phase, subject, requester_name, received_at, due_at,"
			+ " starts_at, minutes, place from app.meeting ";

	private final JdbcClient jdbc;

	MeetingListService(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Meetings in some phase, the newest first.
	 * @param tab which
	 * @param before numbers below this one only
	 * @return at most one more than a page, by which the caller sees that there are more
	 */
	public List<Row> list(Tab tab, long before) {
		return this.jdbc.sql(SELECT + "where phase in (:phases) and number < :before order by number desc limit :most")
			.param("phases", tab.phases())
			.param("before", before)
			.param("most", PAGE + 1)
			.query(MeetingListService::row)
			.list();
	}

	/**
	 * How many there are in each tab.
	 * @return a number for each
	 */
	public Map<Tab, Long> counts() {
		Map<Tab, Long> counts = new EnumMap<>(Tab.class);
		for (Tab tab : Tab.values()) {
			counts.put(tab, 0L);
		}
		this.jdbc.sql("select phase, count(*) from app.meeting group by phase").query((row) -> {
			long found = row.getLong(2);
			counts.merge(Tab.of(Phase.valueOf(row.getString(1))), found, Long::sum);
		});
		return counts;
	}

	/**
	 * How many requests are somebody's task.
	 * @param groups the groups of who asks
	 * @return the number
	 */
	public long countWaiting(Collection<String> groups) {
		return groups.isEmpty() ? 0 : this.jdbc
			.sql("select count(*) from app.meeting where handlers in (:groups) and phase in ('RECEIVED', 'ACTIVE')")
			.param("groups", groups)
			.query(Long.class)
			.single();
	}

	/**
	 * Meetings that begin within a time, called-off ones excepted.
	 * @param from the beginning
	 * @param until its end, exclusive
	 * @return by their beginning, at most a thousand
	 */
	public List<Row> between(Instant from, Instant until) {
		return this.jdbc
			.sql(SELECT + "where starts_at >= :from and starts_at < :until and phase <> 'CANCELLED'"
					+ " order by starts_at limit :most")
			.param("from", Timestamp.from(from))
			.param("until", Timestamp.from(until))
			.param("most", MOST)
			.query(MeetingListService::row)
			.list();
	}

	/**
	 * Other requests with the same identity number.
	 * @param meeting whose requester
	 * @return the newest first, at most ten
	 */
	public List<Row> ofSamePerson(Meeting meeting) {
		return this.jdbc
			.sql(SELECT + "where identity_number = :identity and number <> :number order by number desc limit 10")
			.param("identity", meeting.getRequester().identityNumber())
			.param("number", meeting.getNumber().value())
			.query(MeetingListService::row)
			.list();
	}

	private static Row row(ResultSet row, int index) throws SQLException {
		Timestamp starts = row.getTimestamp("starts_at");
		MeetingTime time = (starts != null) ? new MeetingTime(starts.toInstant(), row.getInt("minutes"),
				Objects.requireNonNull(row.getString("place"))) : null;
		Timestamp due = row.getTimestamp("due_at");
		return new Row(new MeetingNumber(row.getLong("number")), row.getString("status"),
				Phase.valueOf(row.getString("phase")), row.getString("subject"), row.getString("requester_name"),
				row.getTimestamp("received_at").toInstant(), (due != null) ? due.toInstant() : null, time);
	}

	/**
	 * A line of a list.
	 *
	 * @param number the meeting's
	 * @param status the model's word
	 * @param phase what it counts as
	 * @param subject what it is about
	 * @param requester the name of who asks
	 * @param receivedAt when it came in
	 * @param dueAt until when its task should be done, or null
	 * @param time when and where, or null
	 */
	public record Row(MeetingNumber number, String status, Phase phase, String subject, String requester,
			Instant receivedAt, @Nullable Instant dueAt, @Nullable MeetingTime time) {

	}

	/**
	 * The tabs of the list. Labels: {@code meeting.tab.<constant>} in the bundles.
	 */
	public enum Tab {

		/** Somebody has to do something. */
		OPEN(List.of("RECEIVED", "ACTIVE")),

		/** They wait for their day. */
		SCHEDULED(List.of("WAITING")),

		/** Held, declined or called off. */
		OVER(List.of("DONE", "CANCELLED"));

		private final List<String> phases;

		Tab(List<String> phases) {
			this.phases = phases;
		}

		List<String> phases() {
			return this.phases;
		}

		static Tab of(Phase phase) {
			return switch (phase) {
				case RECEIVED, ACTIVE -> OPEN;
				case WAITING -> SCHEDULED;
				case DONE, CANCELLED -> OVER;
			};
		}

	}

}
