package org.tawasul.directory;

import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Writes posts, stand-ins and absences. What it is given has been checked.
 */
@Component
class DirectoryChanges {

	static final String APPOINTMENT = "app.appointment";

	static final String STAND_IN = "app.stand_in";

	private final JdbcClient jdbc;

	DirectoryChanges(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void insert(String table, AppointmentPeriod tenure) {
		this.jdbc
			.sql("insert into " + table
					+ " (unit, duty, person, held_from, held_until) values (:unit, :duty, :person, :from, :until)")
			.param("unit", tenure.post().unit())
			.param("duty", tenure.post().role().name())
			.param("person", tenure.username())
			.param("from", time(tenure.period().from()), Types.TIMESTAMP_WITH_TIMEZONE)
			.param("until", time(tenure.period().until()), Types.TIMESTAMP_WITH_TIMEZONE)
			.update();
	}

	/** Ends a tenure; one that has not begun by then is taken back. */
	void end(String table, AppointmentPeriod tenure, Instant at) {
		String row = " where unit = :unit and duty = :duty and person = :person and held_from = :from";
		boolean begun = tenure.period().from().isBefore(at);
		this.jdbc.sql((begun ? "update " + table + " set held_until = :at" : "delete from " + table) + row)
			.param("unit", tenure.post().unit())
			.param("duty", tenure.post().role().name())
			.param("person", tenure.username())
			.param("from", time(tenure.period().from()), Types.TIMESTAMP_WITH_TIMEZONE)
			.param("at", time(at), Types.TIMESTAMP_WITH_TIMEZONE)
			.update();
	}

	void insert(Absence absence) {
		this.jdbc.sql("insert into app.absence (person, away_from, away_until) values (:person, :from, :until)")
			.param("person", absence.username())
			.param("from", time(absence.period().from()), Types.TIMESTAMP_WITH_TIMEZONE)
			.param("until", time(absence.period().until()), Types.TIMESTAMP_WITH_TIMEZONE)
			.update();
	}

	void end(Absence absence, Instant at) {
		boolean begun = absence.period().from().isBefore(at);
		this.jdbc
			.sql((begun ? "update app.absence set away_until = :at" : "delete from app.absence")
					+ " where person = :person and away_from = :from")
			.param("person", absence.username())
			.param("from", time(absence.period().from()), Types.TIMESTAMP_WITH_TIMEZONE)
			.param("at", time(at), Types.TIMESTAMP_WITH_TIMEZONE)
			.update();
	}

	private static @Nullable OffsetDateTime time(@Nullable Instant at) {
		return (at != null) ? at.atOffset(ZoneOffset.UTC) : null;
	}

}
