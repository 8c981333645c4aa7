package org.tawasul.database;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A one-row table whose <code>version</code> triggers raise with every change of some
 * other tables, whoever makes it.
 */
public class ChangeCounter {

	private final JdbcClient jdbc;

	private final String table;

	/**
	 * Creates the counter.
	 * @param jdbc the database
	 * @param table the counter's table, schema included
	 */
	public ChangeCounter(JdbcClient jdbc, String table) {
		this.jdbc = jdbc;
		this.table = table;
	}

	/**
	 * The version that this transaction sees.
	 * @return the number of changes so far
	 */
	public long current() {
		return this.jdbc.sql("select version from " + this.table).query(Long.class).single();
	}

	/**
	 * The version, with all other writers kept waiting until this transaction ends.
	 * @return the number of changes so far
	 */
	public long lock() {
		return this.jdbc.sql("select version from " + this.table + " for update").query(Long.class).single();
	}

}
