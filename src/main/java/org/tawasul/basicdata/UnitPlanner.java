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
import org.tawasul.basicdata.reading.ImportColumn;
import org.tawasul.basicdata.reading.ImportFileKind;
import org.tawasul.basicdata.reading.ImportRow;
import org.tawasul.casefile.UnitsWithOpenCases;
import org.tawasul.directory.OrgUnit;
import org.tawasul.directory.UnitKind;

/**
 * The units of an import: what the tree will be, and why it may be none.
 */
final class UnitPlanner {

	/** Deeper than any ministry; a ladder of so many rungs would never reach its end. */
	private static final int DEEPEST = 15;

	private final ImportPlanBuilder draft;

	private final TermDictionary terms;

	private final Map<String, OrgUnit> known = new LinkedHashMap<>();

	private final Map<String, OrgUnit> wanted = new LinkedHashMap<>();

	private final Map<String, ImportRow> lines = new HashMap<>();

	private final Set<String> doubtful = new HashSet<>();

	private final List<OrgUnit> changed = new ArrayList<>();

	private final List<String> removed = new ArrayList<>();

	UnitPlanner(ImportPlanBuilder draft, TermDictionary terms, List<OrgUnit> known) {
		this.draft = draft;
		this.terms = terms;
		known.forEach((unit) -> this.known.put(unit.code(), unit));
		this.wanted.putAll(this.known);
	}

	void plan(UnitsWithOpenCases openCases) {
		this.draft.lines(ImportFileKind.UNITS).forEach(this::read);
		if (this.draft.isGiven(ImportFileKind.UNITS) && !this.draft.isUnread(ImportFileKind.UNITS)) {
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
		return this.wanted.containsKey(code) || this.doubtful.contains(code)
				|| this.draft.isUnread(ImportFileKind.UNITS);
	}

	private void read(ImportRow line) {
		CellParser cells = new CellParser(line, this.terms, this.draft.faults());
		String code = cells.code(ImportColumn.CODE);
		ImportRow first = this.lines.get(code);
		if (first != null) {
			cells.refuse(ImportColumn.CODE, "code_twice", code, String.valueOf(first.number()));
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

	private @Nullable OrgUnit unit(String code, CellParser cells, @Nullable OrgUnit before) {
		String parent = cells.optionalCode(ImportColumn.PARENT).orElse(null);
		String kind = cells.requiredTerm(ImportColumn.KIND);
		String arabic = cells.name(ImportColumn.ARABIC_NAME);
		String english = cells.text(ImportColumn.ENGLISH_NAME, CellParser.LONGEST_NAME)
			.orElse((before != null && !cells.has(ImportColumn.ENGLISH_NAME)) ? before.englishName() : arabic);
		Optional<String> region = cells.term(ImportColumn.REGION);
		String kept = (before != null && !cells.has(ImportColumn.REGION)) ? before.region() : null;
		return cells.good() ? new OrgUnit(code, parent, arabic, english, UnitKind.valueOf(kind), region.orElse(kept))
				: null;
	}

	private void note(@Nullable OrgUnit before, OrgUnit after) {
		if (after.equals(before)) {
			this.draft.unchanged(ImportFileKind.UNITS);
			return;
		}
		List<ColumnDifference> differences = new ArrayList<>();
		ImportPlanBuilder.compare(differences, ImportColumn.PARENT, (before != null) ? before.parent() : null,
				after.parent());
		ImportPlanBuilder.compare(differences, ImportColumn.KIND, (before != null) ? before.kind().name() : null,
				after.kind().name());
		ImportPlanBuilder.compare(differences, ImportColumn.REGION, (before != null) ? before.region() : null,
				after.region());
		ImportPlanBuilder.compare(differences, ImportColumn.ARABIC_NAME, (before != null) ? before.arabicName() : null,
				after.arabicName());
		ImportPlanBuilder.compare(differences, ImportColumn.ENGLISH_NAME,
				(before != null) ? before.englishName() : null, after.englishName());
		this.changed.add(after);
		this.draft.add(entry(after), (before != null) ? PlannedChange.Verb.CHANGED : PlannedChange.Verb.ADDED,
				differences);
	}

	private void leaveOut(UnitsWithOpenCases openCases) {
		List<OrgUnit> missing = this.known.values()
			.stream()
			.filter((unit) -> !this.lines.containsKey(unit.code()))
			.toList();
		if (!this.draft.isComplete(ImportFileKind.UNITS)) {
			missing.forEach((unit) -> this.draft.missing(entry(unit)));
			return;
		}
		openCases.among(missing.stream().map(OrgUnit::code).toList())
			.forEach((code) -> this.draft.faults()
				.add(ImportFileKind.UNITS.file(), 0, ImportColumn.CODE, "unit_has_cases", code));
		missing.forEach((unit) -> {
			this.wanted.remove(unit.code());
			this.removed.add(unit.code());
			this.draft.add(entry(unit), PlannedChange.Verb.REMOVED, List.of());
		});
	}

	private void checkRoot() {
		List<OrgUnit> roots = this.wanted.values().stream().filter((unit) -> unit.parent() == null).toList();
		if (roots.isEmpty() && this.doubtful.isEmpty()) {
			this.draft.faults().add(ImportFileKind.UNITS.file(), 0, ImportColumn.PARENT, "no_root");
		}
		OrgUnit first = null;
		for (OrgUnit root : roots) {
			if (first == null) {
				first = root;
			}
			else {
				ImportRow line = this.lines.getOrDefault(root.code(), this.lines.get(first.code()));
				String other = (line == this.lines.get(first.code())) ? root.code() : first.code();
				fault(line, ImportColumn.PARENT, "two_roots", other);
			}
		}
	}

	private void checkPlace(String code, ImportRow line) {
		OrgUnit unit = this.wanted.get(code);
		if (unit != null && unit.parent() != null && !isThere(unit.parent())) {
			fault(line, ImportColumn.PARENT, "unknown_parent", unit.parent());
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
				fault(this.lines.get(code), ImportColumn.PARENT, "loop", String.join("، ", way));
			}
			else if (at == null && way.size() > DEEPEST) {
				fault(this.lines.get(code), ImportColumn.PARENT, "too_deep", String.valueOf(DEEPEST));
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
					ImportRow line = this.lines.getOrDefault(unit.code(), this.lines.get(other.code()));
					fault(line, ImportColumn.REGION, "two_directorates", unit.code(), other.code());
				}
			});
	}

	private void fault(@Nullable ImportRow line, ImportColumn column, String code, String... arguments) {
		String file = (line != null) ? line.file() : ImportFileKind.UNITS.file();
		this.draft.faults().add(file, (line != null) ? line.number() : 0, column, code, arguments);
	}

	private static RecordKey entry(OrgUnit unit) {
		return RecordKey.of(ImportFileKind.UNITS, unit.arabicName(), ImportColumn.CODE, unit.code());
	}

}
