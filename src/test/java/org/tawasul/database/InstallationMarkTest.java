package org.tawasul.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;

import javax.sql.DataSource;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tawasul.TawasulTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ScriptUtils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Neither kind of installation starts on the other's database.
 */
@TawasulTest
class InstallationMarkTest {

	private static final String RELEASE = "1.0 of a day";

	@Autowired
	private JdbcTemplate superuser;

	@Autowired
	private Installation installation;

	private String name;

	private DataSource database;

	@BeforeEach
	void createDatabase() throws SQLException {
		this.name = "mark_" + UUID.randomUUID().toString().replace("-", "");
		this.superuser.execute("create database " + this.name + " template template0");
		try (Connection connection = this.superuser.getDataSource().getConnection()) {
			this.database = new DriverManagerDataSource(
					connection.getMetaData().getURL().replaceFirst("/postgres\\?.*", "/" + this.name), "postgres", "");
		}
	}

	@AfterEach
	void dropDatabase() {
		this.superuser.execute("drop database " + this.name + " with (force)");
	}

	@Test
	void anEmptyDatabaseBecomesWhatIsStartedOnIt() throws SQLException {
		real().requireOwnKind();
		practice(RELEASE).requireOwnKind();
		migrate();
		practice(RELEASE).write();
		practice(RELEASE).requireOwnKind();
		assertThatThrownBy(() -> real().requireOwnKind()).isInstanceOf(InstallationKindException.class)
			.hasMessageContaining("practice ministry, and this application is not one");
		assertThatThrownBy(() -> real().write()).isInstanceOf(InstallationKindException.class);
		assertThat(jdbc().queryForObject("select practice from app.installation", Boolean.class)).isTrue();
	}

	@Test
	void aPracticeMinistryRefusesARealDatabase() throws SQLException {
		migrate();
		real().write();
		real().requireOwnKind();
		assertThatThrownBy(() -> practice(RELEASE).requireOwnKind()).isInstanceOf(InstallationKindException.class)
			.hasMessageContaining("not that of a practice ministry");
		assertThatThrownBy(() -> practice(RELEASE).startAfresh()).isInstanceOf(InstallationKindException.class);
		assertThatThrownBy(() -> real().startAfresh()).isInstanceOf(IllegalStateException.class);
		assertThat(jdbc().queryForObject("select practice from app.installation", Boolean.class)).isFalse();
	}

	@Test
	void aDatabaseWithTablesAndWithoutAMarkIsARealOne() {
		assertThatCode(() -> practice(RELEASE).requireOwnKind()).doesNotThrowAnyException();
		jdbc().execute("create table invoice (amount numeric)");
		assertThatThrownBy(() -> practice(RELEASE).requireOwnKind()).isInstanceOf(InstallationKindException.class);
		assertThatCode(() -> real().requireOwnKind()).doesNotThrowAnyException();
	}

	@Test
	void aNewReleaseBeginsAPracticeMinistryAfresh() throws SQLException {
		assertThat(practice(RELEASE).isOfAnotherRelease()).isFalse();
		migrate();
		assertThat(practice(RELEASE).isOfAnotherRelease()).isFalse();
		practice(RELEASE).write();
		assertThat(practice(RELEASE).isOfAnotherRelease()).isFalse();
		assertThat(practice("2.0").isOfAnotherRelease()).isTrue();
		jdbc().execute("create schema practice");
		practice("2.0").startAfresh();
		assertThat(jdbc().queryForObject("""
				select count(*) from pg_namespace where nspname in ('app', 'practice')""", Integer.class)).isZero();
		practice("2.0").requireOwnKind();
	}

	@Test
	void theTestsAndTheDemoAreNoPracticeMinistry() {
		assertThat(this.installation.isPractice()).isFalse();
		assertThat(this.superuser.queryForObject("select practice from app.installation", Boolean.class)).isFalse();
	}

	private void migrate() throws SQLException {
		jdbc().execute("create schema app");
		try (Connection connection = this.database.getConnection()) {
			ScriptUtils.executeSqlScript(connection,
					new ClassPathResource("db/migration/V168__kind_of_installation.sql"));
		}
	}

	private InstallationMark real() {
		return new InstallationMark(this.database, false, RELEASE);
	}

	private InstallationMark practice(String release) {
		return new InstallationMark(this.database, true, release);
	}

	private JdbcTemplate jdbc() {
		return new JdbcTemplate(this.database);
	}

}
