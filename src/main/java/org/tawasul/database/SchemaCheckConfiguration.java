package org.tawasul.database;

import java.sql.SQLException;
import java.util.stream.Stream;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.migration.JavaMigration;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.flyway.FlywayMigrationInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Where the application does not migrate the schema itself, checks that somebody has:
 * otherwise it would fail later, during a reporter's request. Changes no table. By its
 * type, the bean runs before everything that needs tables.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "spring.flyway.enabled", havingValue = "false")
class SchemaCheckConfiguration {

	@Bean
	FlywayMigrationInitializer schemaIsCurrent(DataSource database, ObjectProvider<JavaMigration> inJava,
			InstallationMarkConfiguration marks, @Value("${spring.flyway.locations}") String[] locations,
			@Value("${spring.flyway.default-schema}") String schema) {
		Flyway flyway = Flyway.configure()
			.dataSource(database)
			.locations(locations)
			.schemas(schema)
			.defaultSchema(schema)
			.javaMigrations(inJava.stream().toArray(JavaMigration[]::new))
			.load();
		InstallationMark mark = marks.mark(database);
		return new FlywayMigrationInitializer(flyway, (current) -> require(current, mark));
	}

	private static void require(Flyway flyway, InstallationMark mark) {
		try {
			mark.requireOwnKind();
			requireCurrent(flyway);
			mark.write();
		}
		catch (SQLException ex) {
			throw new IllegalStateException("The kind of the installation cannot be read or written", ex);
		}
	}

	/** A newer schema is accepted: nodes are upgraded one after the other. */
	private static void requireCurrent(Flyway flyway) {
		String missing = Stream.of(flyway.info().all())
			.filter(SchemaCheckConfiguration::isMissing)
			.map((migration) -> "V" + migration.getVersion() + " " + migration.getDescription())
			.reduce((first, second) -> first + ", " + second)
			.orElse("");
		if (!missing.isEmpty()) {
			throw new SchemaOutdatedException(missing);
		}
	}

	private static boolean isMissing(MigrationInfo migration) {
		return migration.getVersion() != null && (migration.getState() == MigrationState.PENDING
				|| migration.getState() == MigrationState.IGNORED || migration.getState().isFailed());
	}

}
