package org.tawasul.database;

import java.util.Objects;
import java.util.function.Supplier;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A one-row table whose <code>version</code> triggers raise with every change of some
 * other tables, whoever makes it.
 */
public class ChangeCounter {

	private final JdbcClient jdbc;

	private final String table;

	private final TransactionTemplate snapshot;

	/**
	 * Creates the counter.
	 * @param jdbc the database
	 * @param transactions of the same database
	 * @param table the counter's table, schema included
	 */
	public ChangeCounter(JdbcClient jdbc, PlatformTransactionManager transactions, String table) {
		this.jdbc = jdbc;
		this.table = table;
		this.snapshot = new TransactionTemplate(transactions);
		this.snapshot.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
		this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
		this.snapshot.setReadOnly(true);
	}

	/**
	 * Reads in a transaction of its own, in which everything is as it was at one moment,
	 * whatever others change meanwhile. It takes a connection of its own.
	 * @param <T> the type of what is read
	 * @param reading asks the counter and the tables
	 * @return what was read
	 */
	public <T> T inSnapshot(Supplier<T> reading) {
		return Objects.requireNonNull(this.snapshot.execute((status) -> reading.get()));
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
