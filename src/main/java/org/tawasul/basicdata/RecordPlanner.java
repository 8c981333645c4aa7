package org.tawasul.basicdata;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.tawasul.basicdata.PlannedChange.Action;

/**
 * Compares the rows of one file with the records that are there, by a key that both have.
 *
 * @param <K> the key
 * @param <R> the record, comparable by {@code equals}
 */
abstract class RecordPlanner<K, R> {

	private final ImportFileKind kind;

	private final ImportColumn keyColumn;

	private final List<Column<R>> columns;

	private final Function<R, String> name;

	private final ImportPlanBuilder plan;

	private final Map<K, R> known = new LinkedHashMap<>();

	private final Map<K, R> wanted = new LinkedHashMap<>();

	private final Map<K, ImportRow> rows = new LinkedHashMap<>();

	private final Set<K> invalid = new HashSet<>();

	private boolean hasInvalidRows;

	/**
	 * Prepares the comparison.
	 * @param kind the kind of file
	 * @param keyColumn the column of the key
	 * @param columns the columns to compare, in the order of the page
	 * @param name the name by which people know a record
	 */
	RecordPlanner(ImportFileKind kind, ImportColumn keyColumn, List<Column<R>> columns, Function<R, String> name,
			ImportPlanBuilder plan, List<R> known, Function<R, K> key) {
		this.kind = kind;
		this.keyColumn = keyColumn;
		this.columns = columns;
		this.name = name;
		this.plan = plan;
		known.forEach((each) -> this.known.put(key.apply(each), each));
		this.wanted.putAll(this.known);
	}

	/** The key of a row; empty if it is invalid. */
	abstract Optional<K> parseKey(CellParser cells);

	/**
	 * The record that a row describes. All cells are parsed, whether or not earlier ones
	 * are valid, so that all faults are reported.
	 * @return <code>null</code> if anything is invalid
	 */
	abstract @Nullable R parse(@Nullable K key, CellParser cells, @Nullable R before);

	final void readRows() {
		this.plan.rows(this.kind).forEach(this::read);
	}

	private void read(ImportRow row) {
		CellParser cells = this.plan.parser(row);
		K key = parseKey(cells).orElse(null);
		ImportRow first = (key != null) ? this.rows.putIfAbsent(key, row) : null;
		if (first != null) {
			cells.refuse(this.keyColumn, this.keyColumn.code() + "_twice", String.valueOf(key),
					String.valueOf(first.number()));
			return;
		}
		R before = (key != null) ? this.known.get(key) : null;
		compareWithSeen(before);
		R after = parse(key, cells, before);
		if (key != null && after != null && cells.isValid()) {
			this.wanted.put(key, after);
			compare(key, before, after);
		}
		else {
			this.hasInvalidRows = true;
			if (key != null) {
				this.invalid.add(key);
			}
		}
	}

	/** A form may also put a record in place of another one. */
	private void compareWithSeen(@Nullable R before) {
		Optional.ofNullable(before)
			.or(() -> this.known.entrySet()
				.stream()
				.filter((entry) -> this.plan.isRemoved(entry.getKey()))
				.map(Map.Entry::getValue)
				.findFirst())
			.ifPresent((record) -> this.columns
				.forEach((column) -> this.plan.compareWithSeen(column.column(), column.value().apply(record))));
	}

	private void compare(K key, @Nullable R before, R after) {
		if (after.equals(before)) {
			this.plan.unchanged(this.kind);
			return;
		}
		List<ColumnDifference> differences = new ArrayList<>();
		for (Column<R> column : this.columns) {
			String old = (before != null) ? column.value().apply(before) : null;
			String now = column.value().apply(after);
			if (!Objects.equals(old, now)) {
				differences.add(new ColumnDifference(column.column(), old, now));
			}
		}
		this.plan.add(recordKey(key, after), (before != null) ? Action.CHANGED : Action.ADDED, differences);
	}

	/**
	 * Whether a record that the file does not name goes although the file is not
	 * complete, because another one replaces it.
	 */
	boolean isReplaced(R known) {
		return false;
	}

	/** Removes what the file does not name if the file is complete, else lists it. */
	final void planMissing() {
		this.known.forEach((key, each) -> {
			if (this.rows.containsKey(key)) {
				return;
			}
			if (this.plan.isComplete(this.kind) || this.plan.isRemoved(key) || isReplaced(each)) {
				this.wanted.remove(key);
				this.plan.add(recordKey(key, each), Action.REMOVED, List.of());
			}
			else {
				this.plan.missing(recordKey(key, each));
			}
		});
	}

	/** Reports a fault at the row of a key, or of the whole file if it has none. */
	final void fault(@Nullable K key, ImportColumn column, String code, String... arguments) {
		ImportRow row = (key != null) ? this.rows.get(key) : null;
		this.plan.faults()
			.add((row != null) ? row.file() : this.kind.file(), (row != null) ? row.number() : 0, column, code,
					arguments);
	}

	private RecordKey recordKey(K key, R each) {
		return RecordKey.of(this.kind, this.name.apply(each), this.keyColumn, key.toString());
	}

	/** Whether the file was given and could be read. */
	final boolean isRead() {
		return this.plan.isGiven(this.kind) && !this.plan.isUnread(this.kind);
	}

	final boolean isInFile(K key) {
		return this.rows.containsKey(key);
	}

	/** Whether other files may refer to it, as far as can be told. */
	final boolean exists(K key) {
		return this.wanted.containsKey(key) || this.invalid.contains(key) || this.plan.isUnread(this.kind);
	}

	final boolean hasInvalidRows() {
		return this.hasInvalidRows;
	}

	final Map<K, R> known() {
		return this.known;
	}

	/** The records as they will be. */
	final Map<K, R> wanted() {
		return this.wanted;
	}

	/** The new and the changed records. */
	final List<R> changed() {
		return this.wanted.entrySet()
			.stream()
			.filter((each) -> !each.getValue().equals(this.known.get(each.getKey())))
			.map(Map.Entry::getValue)
			.toList();
	}

	final List<K> removed() {
		return this.known.keySet().stream().filter(this::isRemoved).toList();
	}

	final boolean isRemoved(K key) {
		return this.known.containsKey(key) && !this.wanted.containsKey(key);
	}

	/** Whether a form removes the record, or a complete file by leaving it out. */
	final boolean isToBeRemoved(K key) {
		return !isInFile(key) && (isComplete() || this.plan.isRemoved(key));
	}

	final boolean isComplete() {
		return this.plan.isComplete(this.kind);
	}

	/** A column of a record, and its value as text. */
	record Column<R>(ImportColumn column, Function<R, @Nullable String> value) {
	}

}
