package org.tawasul.basicdata;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.tawasul.language.DateParser;
import org.tawasul.language.VisibleText;

/**
 * Collects what an import would do.
 */
final class ImportPlanBuilder {

	private final TermDictionary terms;

	private final DateParser dates;

	private final ImportFaults faults;

	private final Map<ImportFileKind, List<ImportRow>> rows;

	private final Set<ImportFileKind> complete;

	private final Set<ImportFileKind> unread = EnumSet.noneOf(ImportFileKind.class);

	private final Set<String> removed = new HashSet<>();

	private final Map<ImportColumn, String> seen = new EnumMap<>(ImportColumn.class);

	private final List<ColumnDifference> overtaken = new ArrayList<>();

	private final Instant now;

	private final List<PlannedChange> changes = new ArrayList<>();

	private final Map<ImportFileKind, Integer> unchanged = new EnumMap<>(ImportFileKind.class);

	private final List<RecordKey> notInFile = new ArrayList<>();

	private boolean editing;

	ImportPlanBuilder(TermDictionary terms, DateParser dates, Map<ImportFileKind, List<ImportRow>> rows,
			Set<ImportFileKind> complete, ImportFaults faults, Instant now) {
		this.terms = terms;
		this.dates = dates;
		this.rows = rows;
		this.complete = complete;
		this.faults = faults;
		this.now = now;
	}

	ImportFaults faults() {
		return this.faults;
	}

	CellParser parser(ImportRow row) {
		return new CellParser(row, this.terms, this.dates, this.faults);
	}

	Instant now() {
		return this.now;
	}

	List<ImportRow> rows(ImportFileKind kind) {
		return this.rows.getOrDefault(kind, List.of());
	}

	boolean isGiven(ImportFileKind kind) {
		return this.rows.containsKey(kind);
	}

	/** Whether records that the file does not name are to be removed. */
	boolean isComplete(ImportFileKind kind) {
		return isGiven(kind) && this.complete.contains(kind);
	}

	/** Other files may refer to anything that an unreadable file might have held. */
	void markUnread(ImportFileKind kind) {
		this.unread.add(kind);
	}

	/**
	 * A form changes one record: what it removes is named, and no unit may be emptied.
	 */
	void edit(RecordChange change) {
		this.editing = true;
		this.removed.addAll(change.removed());
		this.seen.putAll(change.seen());
	}

	/** Compares a value with what the form that changes it was opened with. */
	void compareWithSeen(ImportColumn column, @Nullable String now) {
		String before = this.seen.get(column);
		if (before != null && !before.equals((now != null) ? now : "")) {
			this.overtaken.add(new ColumnDifference(column, before, now));
		}
	}

	/** What somebody else changed since the form was opened. */
	List<ColumnDifference> overtaken() {
		return List.copyOf(this.overtaken);
	}

	boolean isEditing() {
		return this.editing;
	}

	/** The keys that rows or a removal name, as they show. */
	Set<String> keys(ImportFileKind kind, ImportColumn column) {
		Set<String> keys = new HashSet<>(this.removed);
		rows(kind).forEach((row) -> row.cell(column).map(VisibleText::plain).ifPresent(keys::add));
		return keys;
	}

	/** Whether a record is to be removed by name. */
	boolean isRemoved(Object key) {
		return this.removed.contains(key.toString());
	}

	boolean isUnread(ImportFileKind kind) {
		return this.unread.contains(kind);
	}

	void add(RecordKey key, PlannedChange.Action action, List<ColumnDifference> differences) {
		this.changes.add(new PlannedChange(key, action, differences));
	}

	void unchanged(ImportFileKind kind) {
		this.unchanged.merge(kind, 1, Integer::sum);
	}

	void missing(RecordKey key) {
		this.notInFile.add(key);
	}

	ImportPlan build() {
		this.rows.keySet().forEach((kind) -> this.unchanged.putIfAbsent(kind, 0));
		List<PlannedChange> sorted = this.changes.stream()
			.sorted(Comparator.comparing((PlannedChange change) -> change.key().kind()))
			.toList();
		return new ImportPlan(sorted, this.unchanged, List.copyOf(this.notInFile), this.faults.reported(),
				this.faults.count());
	}

}
