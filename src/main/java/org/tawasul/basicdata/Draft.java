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
import org.tawasul.basicdata.reading.Column;
import org.tawasul.basicdata.reading.Faults;
import org.tawasul.basicdata.reading.Line;
import org.tawasul.basicdata.reading.Sheet;

/**
 * A plan in the making.
 */
final class Draft {

	private final Faults faults;

	private final Map<Sheet, List<Line>> lines;

	private final Set<Sheet> complete;

	private final Set<Sheet> unread = EnumSet.noneOf(Sheet.class);

	private final Instant now;

	private final List<Change> changes = new ArrayList<>();

	private final Map<Sheet, Integer> unchanged = new EnumMap<>(Sheet.class);

	private final List<Entry> notInFile = new ArrayList<>();

	Draft(Map<Sheet, List<Line>> lines, Set<Sheet> complete, Faults faults, Instant now) {
		this.lines = lines;
		this.complete = complete;
		this.faults = faults;
		this.now = now;
	}

	Faults faults() {
		return this.faults;
	}

	Instant now() {
		return this.now;
	}

	List<Line> lines(Sheet sheet) {
		return this.lines.getOrDefault(sheet, List.of());
	}

	boolean isGiven(Sheet sheet) {
		return this.lines.containsKey(sheet);
	}

	/** Whether what is missing from this sheet goes. */
	boolean isComplete(Sheet sheet) {
		return isGiven(sheet) && this.complete.contains(sheet);
	}

	/** What such a sheet would have said is not held against the others. */
	void markUnread(Sheet sheet) {
		this.unread.add(sheet);
	}

	boolean isUnread(Sheet sheet) {
		return this.unread.contains(sheet);
	}

	void add(Entry entry, Change.Verb verb, List<Difference> differences) {
		this.changes.add(new Change(entry, verb, differences));
	}

	void unchanged(Sheet sheet) {
		this.unchanged.merge(sheet, 1, Integer::sum);
	}

	void missing(Entry entry) {
		this.notInFile.add(entry);
	}

	Plan plan() {
		this.lines.keySet().forEach((sheet) -> this.unchanged.putIfAbsent(sheet, 0));
		List<Change> sorted = this.changes.stream()
			.sorted(Comparator.comparing((Change change) -> change.entry().sheet()))
			.toList();
		return new Plan(sorted, this.unchanged, List.copyOf(this.notInFile), this.faults.told(), this.faults.count());
	}

	/** Notes a column that differs. */
	static void compare(List<Difference> differences, Column column, @Nullable String before, @Nullable String after) {
		if (!Objects.equals(before, after)) {
			differences.add(new Difference(column, before, after));
		}
	}

}
