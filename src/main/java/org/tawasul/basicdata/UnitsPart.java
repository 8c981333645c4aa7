package org.tawasul.basicdata;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.tawasul.basicdata.reading.Column;
import org.tawasul.basicdata.reading.Line;
import org.tawasul.basicdata.reading.Sheet;
import org.tawasul.casefile.UnitsWithOpenCases;
import org.tawasul.directory.OrgUnit;
import org.tawasul.directory.UnitKind;

/**
 * The units of an import: what the tree will be, and why it may be none.
 */
final class UnitsPart {

	/** Deeper than any ministry; a ladder of so many rungs would never reach its end. */
	private static final int DEEPEST = 15;

	private final Draft draft;

	private final Terms terms;

	private final Map<String, OrgUnit> known = new LinkedHashMap<>();

	private final Map<String, OrgUnit> wanted = new LinkedHashMap<>();

	private final Map<String, Line> lines = new HashMap<>();

	private final Set<String> doubtful = new HashSet<>();

	private final List<OrgUnit> changed = new ArrayList<>();

	private final List<String> removed = new ArrayList<>();

	UnitsPart(Draft draft, Terms terms, List<OrgUnit> known) {
		this.draft = draft;
		this.terms = terms;
		known.forEach((unit) -> this.known.put(unit.code(), unit));
		this.wanted.putAll(this.known);
	}

	void plan(UnitsWithOpenCases openCases) {
		this.draft.lines(Sheet.UNITS).forEach(this::read);
		if (this.draft.isGiven(Sheet.UNITS) && !this.draft.isUnread(Sheet.UNITS)) {
			leaveOut(openCases);
			checkRoot();
			this.lines.forEach(this::checkPlace);
			checkLoops();
			checkRegions();
		}
	}

	/** All units as they will be. */
	List<OrgUnit> tree() {
		return List.copyOf(this.wanted.values());
	}

	List<OrgUnit> changed() {
		return this.changed;
	}

	List<String> removed() {
		return this.removed;
	}

	/** Whether a post may be in this unit, as far as anybody can tell. */
	boolean isThere(String code) {
		return this.wanted.containsKey(code) || this.doubtful.contains(code) || this.draft.isUnread(Sheet.UNITS);
	}

	private void read(Line line) {
		Cells cells = new Cells(line, this.terms, this.draft.faults());
		String code = cells.code(Column.CODE);
		Line first = this.lines.get(code);
		if (first != null) {
			cells.refuse(Column.CODE, "code_twice", code, String.valueOf(first.number()));
			return;
		}
		OrgUnit before = this.known.get(code);
		OrgUnit after = unit(code, cells, before);
		if (!code.isEmpty()) {
			this.lines.put(code, line);
		}
		if (cells.good() && after != null) {
			this.wanted.put(code, after);
			note(before, after);
		}
		else {
			this.doubtful.add(code);
		}
	}

	private @Nullable OrgUnit unit(String code, Cells cells, @Nullable OrgUnit before) {
		String parent = cells.optionalCode(Column.PARENT).orElse(null);
		String kind = cells.requiredTerm(Column.KIND);
		String arabic = cells.name(Column.ARABIC_NAME);
		String english = cells.text(Column.ENGLISH_NAME, Cells.LONGEST_NAME)
			.orElse((before != null && !cells.has(Column.ENGLISH_NAME)) ? before.englishName() : arabic);
		Optional<String> region = cells.term(Column.REGION);
		String kept = (before != null && !cells.has(Column.REGION)) ? before.region() : null;
		return cells.good() ? new OrgUnit(code, parent, arabic, english, UnitKind.valueOf(kind), region.orElse(kept))
				: null;
	}

	private void note(@Nullable OrgUnit before, OrgUnit after) {
		if (after.equals(before)) {
			this.draft.unchanged(Sheet.UNITS);
			return;
		}
		List<Difference> differences = new ArrayList<>();
		Draft.compare(differences, Column.PARENT, (before != null) ? before.parent() : null, after.parent());
		Draft.compare(differences, Column.KIND, (before != null) ? before.kind().name() : null, after.kind().name());
		Draft.compare(differences, Column.REGION, (before != null) ? before.region() : null, after.region());
		Draft.compare(differences, Column.ARABIC_NAME, (before != null) ? before.arabicName() : null,
				after.arabicName());
		Draft.compare(differences, Column.ENGLISH_NAME, (before != null) ? before.englishName() : null,
				after.englishName());
		this.changed.add(after);
		this.draft.add(entry(after), (before != null) ? Change.Verb.CHANGED : Change.Verb.ADDED, differences);
	}

	private void leaveOut(UnitsWithOpenCases openCases) {
		List<OrgUnit> missing = this.known.values()
			.stream()
			.filter((unit) -> !this.lines.containsKey(unit.code()))
			.toList();
		if (!this.draft.isComplete(Sheet.UNITS)) {
			missing.forEach((unit) -> this.draft.missing(entry(unit)));
			return;
		}
		openCases.among(missing.stream().map(OrgUnit::code).toList())
			.forEach((code) -> this.draft.faults().add(Sheet.UNITS.file(), 0, Column.CODE, "unit_has_cases", code));
		missing.forEach((unit) -> {
			this.wanted.remove(unit.code());
			this.removed.add(unit.code());
			this.draft.add(entry(unit), Change.Verb.REMOVED, List.of());
		});
	}

	private void checkRoot() {
		List<OrgUnit> roots = this.wanted.values().stream().filter((unit) -> unit.parent() == null).toList();
		if (roots.isEmpty() && this.doubtful.isEmpty()) {
			this.draft.faults().add(Sheet.UNITS.file(), 0, Column.PARENT, "no_root");
		}
		OrgUnit first = null;
		for (OrgUnit root : roots) {
			if (first == null) {
				first = root;
			}
			else {
				Line line = this.lines.getOrDefault(root.code(), this.lines.get(first.code()));
				String other = (line == this.lines.get(first.code())) ? root.code() : first.code();
				fault(line, Column.PARENT, "two_roots", other);
			}
		}
	}

	private void checkPlace(String code, Line line) {
		OrgUnit unit = this.wanted.get(code);
		if (unit != null && unit.parent() != null && !isThere(unit.parent())) {
			fault(line, Column.PARENT, "unknown_parent", unit.parent());
		}
	}

	private void checkLoops() {
		Set<String> told = new HashSet<>();
		for (String code : this.wanted.keySet()) {
			Set<String> way = new LinkedHashSet<>();
			String at = code;
			while (at != null && way.add(at)) {
				OrgUnit unit = this.wanted.get(at);
				at = (unit != null) ? unit.parent() : null;
			}
			if (at != null && at.equals(code) && !told.contains(code)) {
				told.addAll(way);
				fault(this.lines.get(code), Column.PARENT, "loop", String.join("، ", way));
			}
			else if (at == null && way.size() > DEEPEST) {
				fault(this.lines.get(code), Column.PARENT, "too_deep", String.valueOf(DEEPEST));
			}
		}
	}

	private void checkRegions() {
		Map<String, OrgUnit> directorates = new HashMap<>();
		this.wanted.values()
			.stream()
			.filter((unit) -> unit.kind() == UnitKind.DIRECTORATE && unit.region() != null)
			.forEach((unit) -> {
				OrgUnit other = directorates.putIfAbsent(Objects.requireNonNull(unit.region()), unit);
				if (other != null) {
					Line line = this.lines.getOrDefault(unit.code(), this.lines.get(other.code()));
					fault(line, Column.REGION, "two_directorates", unit.code(), other.code());
				}
			});
	}

	private void fault(@Nullable Line line, Column column, String code, String... arguments) {
		String file = (line != null) ? line.file() : Sheet.UNITS.file();
		this.draft.faults().add(file, (line != null) ? line.number() : 0, column, code, arguments);
	}

	private static Entry entry(OrgUnit unit) {
		return Entry.of(Sheet.UNITS, unit.arabicName(), Column.CODE, unit.code());
	}

}
