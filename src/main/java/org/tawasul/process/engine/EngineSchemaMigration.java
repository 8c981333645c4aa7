package org.tawasul.process.engine;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;

import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import org.springframework.stereotype.Component;

/**
 * The first migration: the engine's own create scripts, from the engine in use, into
 * schema {@code public}. Done here and not by the engine, because two nodes that start on
 * an empty database would race, and because the running application needs no right to
 * change tables.
 */
@Component
class EngineSchemaMigration implements JavaMigration {

	private static final List<String> PARTS = List.of("engine", "history", "identity", "case.engine", "case.history",
			"decision.engine", "decision.history");

	@Override
	public MigrationVersion getVersion() {
		return MigrationVersion.fromVersion("1");
	}

	@Override
	public String getDescription() {
		return "engine tables of Camunda 7.24";
	}

	@Override
	public @Nullable Integer getChecksum() {
		return null;
	}

	@Override
	public boolean canExecuteInTransaction() {
		return true;
	}

	@Override
	public void migrate(Context context) throws Exception {
		Connection connection = context.getConnection();
		connection.setSchema("public");
		for (String part : PARTS) {
			ClassPathResource script = new ClassPathResource(
					"org/camunda/bpm/engine/db/create/activiti.postgres.create." + part + ".sql");
			ScriptUtils.executeSqlScript(connection, new EncodedResource(script, StandardCharsets.UTF_8));
		}
		try (Statement statement = connection.createStatement()) {
			statement.execute("set search_path to app, public");
		}
	}

}
