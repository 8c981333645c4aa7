package org.tawasul.basicdata;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.tawasul.basicdata.reading.ImportColumn;
import org.tawasul.basicdata.reading.ImportFaults;
import org.tawasul.basicdata.reading.ImportFileKind;
import org.tawasul.basicdata.reading.ImportRow;

/**
 * A plan in the making.
 */
final class ImportPlanBuilder {

	private final ImportFaults faults;

	private final Map<ImportFileKind, List<ImportRow>> lines;

	private final Set<ImportFileKind> complete;

	private final Set<ImportFileKind> unread = EnumSet.noneOf(ImportFileKind.class);

	private final Instant now;

	private final List<PlannedChange> changes = new ArrayList<>();

	private final Map<ImportFileKind, Integer> unchanged = new EnumMap<>(ImportFileKind.class);

	private final List<RecordKey> notInFile = new ArrayList<>();

	ImportPlanBuilder(Map<ImportFileKind, List<ImportRow>> lines, Set<ImportFileKind> complete, ImportFaults faults,
			Instant now) {
		this.lines = lines;
		this.complete = complete;
		this.faults = faults;
		this.now = now;
	}

	ImportFaults faults() {
		return this.faults;
	}

	Instant now() {
		return this.now;
	}

	List<ImportRow> lines(ImportFileKind sheet) {
		return this.lines.getOrDefault(sheet, List.of());
	}

	boolean isGiven(ImportFileKind sheet) {
		return this.lines.containsKey(sheet);
	}

	/** Whether what is missing from this sheet goes. */
	boolean isComplete(ImportFileKind sheet) {
		return isGiven(sheet) && this.complete.contains(sheet);
	}

	/** What such a sheet would have said is not held against the others. */
	void markUnread(ImportFileKind sheet) {
		this.unread.add(sheet);
	}

	boolean isUnread(ImportFileKind sheet) {
		return this.unread.contains(sheet);
	}

	void add(RecordKey entry, PlannedChange.Verb verb, List<ColumnDifference> differences) {
		this.changes.add(new PlannedChange(entry, verb, differences));
	}

	void unchanged(ImportFileKind sheet) {
		this.unchanged.merge(sheet, 1, Integer::sum);
	}

	void missing(RecordKey entry) {
		this.notInFile.add(entry);
	}

	ImportPlan plan() {
		this.lines.keySet().forEach((sheet) -> this.unchanged.putIfAbsent(sheet, 0));
		List<PlannedChange> sorted = this.changes.stream()
			.sorted(Comparator.comparing((PlannedChange change) -> change.entry().sheet()))
			.toList();
		return new ImportPlan(sorted, this.unchanged, List.copyOf(this.notInFile), this.faults.told(),
				this.faults.count());
	}

	/** Notes a column that differs. */
	static void compare(List<ColumnDifference> differences, ImportColumn column, @Nullable String before,
			@Nullable String after) {
		if (!Objects.equals(before, after)) {
			differences.add(new ColumnDifference(column, before, after));
		}
	}

}
