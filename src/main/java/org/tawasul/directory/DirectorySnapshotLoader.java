package org.tawasul.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads the whole ministry out of its tables. Five short queries for a few thousand rows,
 * and only after a change: JDBC says it plainer than entities would.
 */
@Component
class DirectorySnapshotLoader {

	private static final int TRIES = 5;

	private final JdbcClient jdbc;

	DirectorySnapshotLoader(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The change counter. */
	long version() {
		return this.jdbc.sql("select version from app.directory_version").query(Long.class).single();
	}

	/** The same, and nobody else changes the ministry until this transaction ends. */
	long lock() {
		return this.jdbc.sql("select version from app.directory_version for update").query(Long.class).single();
	}

	/** Reads everything; again when another node changed it in the middle. */
	DirectorySnapshot read() {
		long before = version();
		for (int tries = 1;; tries++) {
			DirectorySnapshot snapshot = new DirectorySnapshot(before, new UnitTree(units()), posts(), people());
			long after = version();
			if (after == before || tries == TRIES) {
				return snapshot;
			}
			before = after;
		}
	}

	private List<OrgUnit> units() {
		return this.jdbc.sql(
				"select code, parent, arabic_name, english_name, kind, region from app.unit order by arabic_name, code")
			.query((row, number) -> new OrgUnit(row.getString("code"), row.getString("parent"),
					row.getString("arabic_name"), row.getString("english_name"),
					UnitKind.valueOf(row.getString("kind")), row.getString("region")))
			.list();
	}

	private List<Person> people() {
		return this.jdbc.sql("""
				select username, arabic_name, english_name, email, mobile, language from app.person
				order by arabic_name, username""")
			.query((row, number) -> new Person(row.getString("username"), row.getString("arabic_name"),
					row.getString("english_name"), row.getString("email"), row.getString("mobile"),
					Locale.forLanguageTag(row.getString("language"))))
			.list();
	}

	private PostAssignments posts() {
		return new PostAssignments(tenures("app.appointment"), tenures("app.stand_in"), absences());
	}

	private List<AppointmentPeriod> tenures(String table) {
		return this.jdbc.sql("select unit, duty, person, held_from, held_until from " + table + " order by id")
			.query((row, number) -> new AppointmentPeriod(
					new Post(row.getString("unit"), Role.valueOf(row.getString("duty"))), row.getString("person"),
					new TimeRange(instant(row, "held_from"), end(row, "held_until"))))
			.list();
	}

	private List<Absence> absences() {
		return this.jdbc.sql("select person, away_from, away_until from app.absence order by id")
			.query((row, number) -> new Absence(row.getString("person"),
					new TimeRange(instant(row, "away_from"), end(row, "away_until"))))
			.list();
	}

	private static Instant instant(ResultSet row, String column) throws SQLException {
		return row.getObject(column, OffsetDateTime.class).toInstant();
	}

	private static @Nullable Instant end(ResultSet row, String column) throws SQLException {
		OffsetDateTime end = row.getObject(column, OffsetDateTime.class);
		return (end != null) ? end.toInstant() : null;
	}

}
