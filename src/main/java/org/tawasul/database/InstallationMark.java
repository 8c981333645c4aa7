package org.tawasul.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;

/**
 * The row by which a database says whether it is a real ministry's or one to practise on.
 * Whoever finds the other kind changes nothing and does not start. An empty database
 * becomes what is started on it; one from before there was a mark is a real one.
 */
final class InstallationMark {

	private static final String MARK = """
			insert into app.installation (practice, release) values (?, ?)
			on conflict (only_row) do nothing""";

	private final DataSource database;

	private final boolean practice;

	private final String release;

	InstallationMark(DataSource database, boolean practice, String release) {
		this.database = database;
		this.practice = practice;
		this.release = release;
	}

	/**
	 * Only reads.
	 * @throws InstallationKindException if the database is of the other kind
	 */
	void requireOwnKind() throws SQLException {
		try (Connection connection = this.database.getConnection()) {
			Boolean marked = marked(connection);
			if (marked == null) {
				marked = holdsTables(connection) ? Boolean.FALSE : null;
			}
			if (marked != null && marked != this.practice) {
				throw new InstallationKindException(marked);
			}
		}
	}

	/** Writes the mark where there is none. */
	void write() throws SQLException {
		try (Connection connection = this.database.getConnection()) {
			try (PreparedStatement insert = connection.prepareStatement(MARK)) {
				insert.setBoolean(1, this.practice);
				insert.setString(2, this.practice ? this.release : null);
				insert.executeUpdate();
			}
			if (!connection.getAutoCommit()) {
				connection.commit();
			}
		}
		// Two that started at once on an empty database: one of them was first.
		requireOwnKind();
	}

	/** Whether another release has made this practice ministry. */
	boolean isOfAnotherRelease() throws SQLException {
		try (Connection connection = this.database.getConnection()) {
			return exists(connection, "app.installation") && !isTrue(connection,
					"select exists (select from app.installation where release = '%s') or not exists (select from app.installation)"
						.formatted(this.release.replace("'", "''")));
		}
	}

	/**
	 * Empties a practice ministry's database: what is practised with a release ends with
	 * it.
	 */
	void startAfresh() throws SQLException {
		if (!this.practice) {
			throw new IllegalStateException("Only a practice ministry is thrown away");
		}
		requireOwnKind();
		try (Connection connection = this.database.getConnection(); Statement sql = connection.createStatement()) {
			sql.execute("drop schema if exists practice, app, public cascade");
			sql.execute("create schema public");
			if (!connection.getAutoCommit()) {
				connection.commit();
			}
		}
	}

	private static @Nullable Boolean marked(Connection connection) throws SQLException {
		if (!exists(connection, "app.installation")) {
			return null;
		}
		try (Statement sql = connection.createStatement();
				ResultSet row = sql.executeQuery("select practice from app.installation")) {
			return row.next() ? row.getBoolean(1) : null;
		}
	}

	/**
	 * Of whatever it is: a practice ministry empties all tables, also those of others and
	 * those into which a backup is just being restored.
	 */
	private static boolean holdsTables(Connection connection) throws SQLException {
		return isTrue(connection, "select exists (select from pg_tables"
				+ " where schemaname not in ('pg_catalog', 'information_schema'))");
	}

	private static boolean exists(Connection connection, String table) throws SQLException {
		return isTrue(connection, "select to_regclass('" + table + "') is not null");
	}

	private static boolean isTrue(Connection connection, String query) throws SQLException {
		try (Statement sql = connection.createStatement(); ResultSet row = sql.executeQuery(query)) {
			return row.next() && Objects.equals(row.getObject(1), true);
		}
	}

}
