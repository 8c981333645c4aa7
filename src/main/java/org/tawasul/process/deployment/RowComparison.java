package org.tawasul.process.deployment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;
import org.tawasul.process.deployment.WrittenTable.WrittenRow;
import org.tawasul.rehearsal.ComparedTable;
import org.tawasul.rehearsal.ComparedTable.Cell;
import org.tawasul.rehearsal.ComparedTable.Column;
import org.tawasul.rehearsal.ComparedTable.Row;
import org.tawasul.rehearsal.ComparedTable.Side;
import org.tawasul.rehearsal.FileComparison.Kind;

/**
 * Puts tables side by side: rows and columns are the same where their ids are.
 */
final class RowComparison {

	private static final Side NONE = new Side(List.of(), List.of());

	private RowComparison() {
	}

	static List<ComparedTable> of(byte @Nullable [] before, byte @Nullable [] after) {
		Map<String, WrittenTable> old = WrittenTable.read(before);
		Map<String, WrittenTable> now = WrittenTable.read(after);
		Set<String> keys = new TreeSet<>(old.keySet());
		keys.addAll(now.keySet());
		List<ComparedTable> tables = new ArrayList<>();
		for (String key : keys) {
			WrittenTable first = old.get(key);
			WrittenTable second = now.get(key);
			String name = Objects.requireNonNull((second != null) ? second : first).name();
			tables
				.add(new ComparedTable(key, name, side(first, second, Kind.REMOVED), side(second, first, Kind.ADDED)));
		}
		return tables;
	}

	private static Side side(@Nullable WrittenTable table, @Nullable WrittenTable other, Kind alone) {
		if (table == null) {
			return NONE;
		}
		List<Column> columns = table.columns()
			.values()
			.stream()
			.map((column) -> new Column(column.name(), column.label(), column.answer()))
			.toList();
		List<Row> rows = new ArrayList<>();
		table.rows().forEach((id, row) -> {
			WrittenRow others = (other != null) ? other.rows().get(id) : null;
			rows.add(row(rows.size() + 1, table, row, others, alone));
		});
		return new Side(columns, rows);
	}

	private static Row row(int number, WrittenTable table, WrittenRow row, @Nullable WrittenRow other, Kind alone) {
		Map<String, Cell> cells = new LinkedHashMap<>();
		table.columns().keySet().forEach((column) -> {
			String text = row.cells().getOrDefault(column, "");
			cells.put(column, new Cell(text, other != null && !text.equals(other.cells().getOrDefault(column, ""))));
		});
		boolean same = other != null && other.cells().equals(row.cells());
		return new Row(number, same ? null : (other == null) ? alone : Kind.CHANGED, List.copyOf(cells.values()));
	}

}
