package org.tawasul.practice;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * All that a new practice ministry has before its first case, kept in a schema of its
 * own: units, people and their passwords, questions, texts, models. A reset puts it back,
 * whatever anybody has changed.
 */
@Component
class PracticeSnapshot {

	/**
	 * What belongs to the installation rather than to what is practised: who is signed
	 * in, what the scheduler does, how the tables came about.
	 */
	private static final Set<String> KEPT = Set.of("app.flyway_schema_history", "app.installation",
			"app.spring_session", "app.spring_session_attributes", "app.scheduled_tasks", "app.rate_limit",
			"app.used_challenge", "app.carried_out_form", "app.database_probe");

	private static final String TABLES = """
			select schemaname || '.' || tablename from pg_tables where schemaname in ('app', 'public') order by 1""";

	/**
	 * Caches compare them: they go on counting, so that nobody takes the past for now.
	 */
	private static final String COUNTERS = """
			select table_schema || '.' || table_name from information_schema.columns
			where table_schema = 'app' and column_name in ('only_row', 'version')
			group by table_schema, table_name having count(*) = 2""";

	private static final String COLUMNS = """
			select string_agg(quote_ident(attname), ', ' order by attnum) from pg_attribute
			where attrelid = cast(? as regclass) and attnum > 0 and not attisdropped and attgenerated = ''""";

	private final JdbcClient jdbc;

	private final TransactionTemplate transaction;

	PracticeSnapshot(JdbcClient jdbc, PlatformTransactionManager transactions) {
		this.jdbc = jdbc;
		this.transaction = new TransactionTemplate(transactions);
	}

	/** Takes it, where there is none yet. */
	void takeIfMissing() {
		this.transaction.executeWithoutResult((status) -> {
			if (this.jdbc.sql("select to_regnamespace('practice') is not null").query(Boolean.class).single()) {
				return;
			}
			this.jdbc.sql("create schema practice").update();
			for (String table : tables()) {
				this.jdbc.sql("create table %s as select %s from %s".formatted(copy(table), columns(table), table))
					.update();
			}
		});
	}

	/**
	 * Puts everything back in one transaction: it is done, or nothing has changed. From
	 * then on nothing is practised until the ready cases are there.
	 * @throws org.springframework.dao.DataAccessException if others held tables for too
	 * long, or the database role may not do it
	 */
	void restore() {
		this.transaction.executeWithoutResult((status) -> {
			this.jdbc.sql("set local lock_timeout = '10s'").update();
			// Rows come back in the order of names: foreign keys and triggers would
			// object.
			this.jdbc.sql("set local session_replication_role = replica").update();
			List<String> tables = tables();
			this.jdbc.sql("truncate " + String.join(", ", tables)).update();
			for (String table : tables) {
				String columns = columns(table);
				this.jdbc
					.sql("insert into %s (%s) overriding system value select %s from %s".formatted(table, columns,
							columns, copy(table)))
					.update();
			}
			this.jdbc.sql("update app.installation set practice_since = null").update();
			counters().forEach((table) -> this.jdbc.sql("update " + table + " set version = version + 1").update());
		});
	}

	private List<String> tables() {
		Set<String> counters = counters();
		return this.jdbc.sql(TABLES)
			.query(String.class)
			.list()
			.stream()
			.filter((table) -> !KEPT.contains(table) && !counters.contains(table))
			.toList();
	}

	private Set<String> counters() {
		return this.jdbc.sql(COUNTERS).query(String.class).list().stream().collect(Collectors.toSet());
	}

	private String columns(String table) {
		return this.jdbc.sql(COLUMNS).param(table).query(String.class).single();
	}

	private static String copy(String table) {
		return "practice." + table.replace('.', '_');
	}

}
