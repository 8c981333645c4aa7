package org.tawasul.meeting;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What happened to a meeting, line by line.
 */
@Repository
public class MeetingHistory {

	private final JdbcClient jdbc;

	private final Clock clock;

	MeetingHistory(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	void record(MeetingNumber meeting, MeetingStep step, @Nullable String actor, @Nullable String text) {
		this.jdbc.sql("insert into app.meeting_entry (meeting, at, event, actor, text) values (?, ?, ?, ?, ?)")
			.params(meeting.value(), Timestamp.from(this.clock.instant()), step.name(), actor, text)
			.update();
	}

	/** The oldest first. */
	List<Entry> of(MeetingNumber meeting) {
		return this.jdbc.sql("select at, event, actor, text from app.meeting_entry where meeting = ? order by id")
			.param(meeting.value())
			.query((row, number) -> new Entry(Objects.requireNonNull(row.getTimestamp(1)).toInstant(),
					MeetingStep.valueOf(row.getString(2)), row.getString(3), row.getString(4)))
			.list();
	}

	/**
	 * A line.
	 *
	 * @param at when it happened
	 * @param step what
	 * @param actor who of the staff; null for the requester and for the model
	 * @param text what was written with it, for the staff
	 */
	public record Entry(Instant at, MeetingStep step, @Nullable String actor, @Nullable String text) {

	}

}
