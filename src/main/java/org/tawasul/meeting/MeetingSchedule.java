package org.tawasul.meeting;

import java.sql.Timestamp;
import java.util.Objects;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Sees to it that the Minister is at one meeting at a time. Whoever sets a time waits for
 * whoever else does.
 */
@Component
class MeetingSchedule {

	/** Unique among the advisory locks of the application. */
	private static final long LOCK = 19_996_151;

	/** No meeting is longer, so no earlier one reaches into another. */
	private static final String LONGEST = "interval '8 hours'";

	private final JdbcClient jdbc;

	private final SchedulingTrial trial;

	MeetingSchedule(JdbcClient jdbc, SchedulingTrial trial) {
		this.jdbc = jdbc;
		this.trial = trial;
	}

	/**
	 * Takes a time, until the running transaction ends by writing it down. A trial, which
	 * lasts, keeps nobody waiting: its meetings never take place.
	 * @throws MeetingOverlapException when another meeting is then
	 */
	void take(MeetingNumber meeting, MeetingTime time) {
		if (!this.trial.isRunning()) {
			this.jdbc.sql("select pg_advisory_xact_lock(?)").param(LOCK).query((row, index) -> true).single();
		}
		overlapping(meeting, time).ifPresent((other) -> {
			throw new MeetingOverlapException(other);
		});
	}

	private Optional<MeetingNumber> overlapping(MeetingNumber meeting, MeetingTime time) {
		return this.jdbc
			.sql("select number from app.meeting where phase in ('RECEIVED', 'ACTIVE', 'WAITING') and number <> :number"
					+ " and called_off_by is null and starts_at < :end and starts_at > cast(:start as timestamptz) - "
					+ LONGEST + " and starts_at + make_interval(mins => minutes) > :start order by starts_at limit 1")
			.param("number", meeting.value())
			.param("start", Timestamp.from(time.startsAt()))
			.param("end", Timestamp.from(time.endsAt()))
			.query(Long.class)
			.optional()
			.map((number) -> new MeetingNumber(Objects.requireNonNull(number)));
	}

}
