package org.tawasul.database;

import java.sql.SQLException;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.flyway.FlywayMigrationStrategy;
import org.springframework.boot.info.BuildProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/**
 * Looks at the database's mark before a migration changes anything, and writes it after
 * the first.
 */
@Configuration(proxyBeanMethods = false)
class InstallationMarkConfiguration {

	private final boolean practice;

	private final String release;

	InstallationMarkConfiguration(Environment environment, ObjectProvider<BuildProperties> build) {
		this.practice = Installation.isPractice(environment);
		BuildProperties known = build.getIfAvailable();
		this.release = (known != null) ? known.getVersion() + " " + known.getTime() : "unknown";
	}

	@Bean
	FlywayMigrationStrategy migrateOwnKindOnly() {
		return (flyway) -> {
			InstallationMark mark = mark(flyway.getConfiguration().getDataSource());
			try {
				mark.requireOwnKind();
				if (this.practice && isOfAnotherRelease(flyway, mark)) {
					mark.startAfresh();
				}
				flyway.migrate();
				mark.write();
			}
			catch (SQLException ex) {
				throw new IllegalStateException("The kind of the installation cannot be read or written", ex);
			}
		};
	}

	InstallationMark mark(DataSource database) {
		return new InstallationMark(database, this.practice, this.release);
	}

	private static boolean isOfAnotherRelease(Flyway flyway, InstallationMark mark) throws SQLException {
		return mark.isOfAnotherRelease() || flyway.info().applied().length > 0 && flyway.info().pending().length > 0;
	}

}
