package org.tawasul.sampledata;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.postgresql.util.ByteStreamWriter;
import org.tawasul.sampledata.CasePlan.PlannedCase;

import org.springframework.stereotype.Component;

/**
 * Loads cases by {@code COPY}, all in one transaction: what interrupts it leaves nothing
 * behind. Into empty tables it writes nothing ahead, and makes the indexes in the end.
 */
@Component
class CaseLoader {

	/** Each leaves some room behind in every table, which a small one would waste. */
	private static final int BATCH = 5000;

	private final DataSource database;

	CaseLoader(DataSource database) {
		this.database = database;
	}

	/**
	 * Writes the cases.
	 * @param plan the oldest first
	 * @param tables all tables of cases
	 * @param emptied whether the tables are empty, and nobody else uses them meanwhile
	 * @param firstNumber of the first case
	 * @param writer makes rows of the cases
	 * @param progress hears what is done: {@code cases}, {@code index}, {@code counters}
	 * or {@code analyze} and how far it is
	 */
	void load(List<PlannedCase> plan, List<TableColumns> tables, boolean emptied, long firstNumber, CaseWriter writer,
			BiConsumer<String, Integer> progress) {
		try (Connection connection = this.database.getConnection()) {
			connection.setAutoCommit(false);
			try (Statement sql = connection.createStatement()) {
				// Foreign keys and triggers: the rows were right when they were played.
				sql.execute("set local session_replication_role = replica");
				List<String> indexes = emptied ? emptyAndDropIndexes(sql, tables) : List.of();
				copy(connection, plan, tables, emptied, writer, (done) -> progress.accept("cases", done));
				setSequences(sql, tables, firstNumber + plan.size(), writer);
				for (int i = 0; i < indexes.size(); i++) {
					progress.accept("index", i * 100 / indexes.size());
					sql.execute(indexes.get(i));
				}
				progress.accept("counters", 0);
				sql.execute("analyze app.case_file");
				sql.execute("select app.rebuild_indicators()");
				sql.execute("select app.rebuild_steps()");
				sql.execute("select app.rebuild_ways()");
				connection.commit();
				progress.accept("analyze", 0);
				sql.execute("analyze " + names(tables));
				connection.commit();
			}
			catch (SQLException | IOException | RuntimeException ex) {
				connection.rollback();
				throw ex;
			}
		}
		catch (SQLException | IOException ex) {
			throw new IllegalStateException("The cases could not be written; nothing of them is left", ex);
		}
	}

	private static String names(List<TableColumns> tables) {
		return tables.stream().map((table) -> table.table().name()).collect(Collectors.joining(", "));
	}

	/** What refers to no case is not in the way: it refers to rows of these tables. */
	private static List<String> emptyAndDropIndexes(Statement sql, List<TableColumns> tables) throws SQLException {
		sql.execute("set local maintenance_work_mem = '768MB'");
		List<String> emptied = new ArrayList<>();
		for (TableColumns table : tables) {
			try (var row = sql.executeQuery("select not exists (select from " + table.table().name() + ")")) {
				if (row.next() && row.getBoolean(1)) {
					emptied.add(table.table().name());
				}
			}
		}
		sql.execute("truncate " + String.join(", ", emptied) + " cascade");
		List<String> definitions = new ArrayList<>();
		List<String> names = new ArrayList<>();
		try (var row = sql.executeQuery("""
				select i.indexrelid::regclass::text, pg_get_indexdef(i.indexrelid) from pg_index i
				where i.indrelid = any (array[%s]::regclass[]) and not i.indisprimary and not exists
					(select from pg_constraint c where c.conindid = i.indexrelid) order by 1"""
			.formatted(emptied.stream().map((name) -> "'" + name + "'").collect(Collectors.joining(", "))))) {
			while (row.next()) {
				names.add(row.getString(1));
				definitions.add(row.getString(2));
			}
		}
		if (!names.isEmpty()) {
			sql.execute("drop index " + String.join(", ", names));
		}
		return definitions;
	}

	/** The next cases are made while these are written. */
	private static void copy(Connection connection, List<PlannedCase> plan, List<TableColumns> tables, boolean emptied,
			CaseWriter writer, IntConsumer progress) throws SQLException, IOException {
		CopyManager copying = connection.unwrap(PGConnection.class).getCopyAPI();
		List<Boolean> frozen = frozen(connection, tables, emptied);
		CompletableFuture<@Nullable List<BinaryRows>> next = prepare(plan, 0, writer);
		for (int from = 0; from < plan.size(); from += BATCH) {
			List<BinaryRows> rows = next.join();
			next = prepare(plan, from + BATCH, writer);
			for (int i = 0; rows != null && i < tables.size(); i++) {
				BinaryRows ofTable = rows.get(i);
				if (!ofTable.isEmpty()) {
					copying.copyIn(tables.get(i).copyStatement(frozen.get(i)),
							ByteStreamWriter.of(ByteBuffer.wrap(ofTable.bytes(), 0, ofTable.size())));
				}
			}
			progress.accept(Math.min(from + BATCH, plan.size()));
		}
	}

	/** Rows of a table that this transaction has emptied need no second look. */
	private static List<Boolean> frozen(Connection connection, List<TableColumns> tables, boolean emptied)
			throws SQLException {
		List<Boolean> frozen = new ArrayList<>();
		for (TableColumns table : tables) {
			try (Statement sql = connection.createStatement();
					var row = sql.executeQuery("select not exists (select from " + table.table().name() + ")")) {
				frozen.add(emptied && row.next() && row.getBoolean(1));
			}
		}
		return frozen;
	}

	private static CompletableFuture<@Nullable List<BinaryRows>> prepare(List<PlannedCase> plan, int from,
			CaseWriter writer) {
		if (from >= plan.size()) {
			return CompletableFuture.completedFuture(null);
		}
		List<PlannedCase> batch = plan.subList(from, Math.min(from + BATCH, plan.size()));
		return CompletableFuture.supplyAsync(() -> writer.write(batch, from));
	}

	private static void setSequences(Statement sql, List<TableColumns> tables, long nextCase, CaseWriter writer)
			throws SQLException {
		sql.execute("select setval('app.case_number_seq', " + nextCase + ", false)");
		for (int i = 0; i < tables.size(); i++) {
			String sequence = CaseTables.SEQUENCES.get(tables.get(i).table().name());
			if (sequence != null) {
				// Nodes take blocks of 50 that end with the sequence's value.
				sql.execute("select setval('" + sequence + "', " + (writer.nextId(i) + 100) + ")");
			}
		}
	}

}
