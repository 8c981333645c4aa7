package org.tawasul.database;

import javax.sql.DataSource;

import org.flywaydb.core.api.migration.JavaMigration;
import org.junit.jupiter.api.Test;
import org.tawasul.TawasulTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An application that does not migrate starts on up-to-date tables only.
 */
@TawasulTest
class SchemaCheckTest {

	private final ApplicationContextRunner application = new ApplicationContextRunner()
		.withUserConfiguration(SchemaCheckConfiguration.class, InstallationMarkConfiguration.class)
		.withPropertyValues("spring.flyway.enabled=false", "spring.flyway.locations=classpath:db/migration",
				"spring.flyway.default-schema=app");

	@Autowired
	private JdbcTemplate jdbc;

	@Autowired
	private JavaMigration engineTables;

	@Test
	void tablesOfThisReleaseAreFine() {
		this.application.withBean(DataSource.class, () -> database("postgres"))
			.withBean(JavaMigration.class, () -> this.engineTables)
			.run((context) -> assertThat(context).hasNotFailed());
	}

	@Test
	void emptyDatabaseIsRefusedInWords() {
		this.jdbc.execute("create database never_migrated");
		this.application.withBean(DataSource.class, () -> database("never_migrated")).run((context) -> {
			assertThat(context).hasFailed();
			FailureAnalysis analysis = new SchemaOutdatedFailureAnalyzer().analyze(context.getStartupFailure());
			assertThat(analysis.getDescription()).contains("not up to date", "V4 casefile");
			assertThat(analysis.getAction()).contains("migrate", "SPRING_FLYWAY_USER");
		});
	}

	/** Opened anew: the application under test closes what it is given. */
	private DataSource database(String name) {
		String url = this.jdbc.execute((ConnectionCallback<String>) (connection) -> connection.getMetaData().getURL());
		return new DriverManagerDataSource(url.replaceFirst("/postgres\\?.*", "/" + name), "postgres", "");
	}

}
