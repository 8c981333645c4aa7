package org.tawasul.basicdata;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.tawasul.casefile.OpenCaseUnitRepository;
import org.tawasul.directory.OrgUnit;
import org.tawasul.directory.UnitKind;

/**
 * The units of an import: the tree as it will be, and whether it is valid.
 */
final class UnitPlanner extends RecordPlanner<String, OrgUnit> {

	/** Deeper than any ministry: the escalation path would take too long to climb. */
	private static final int MAX_DEPTH = 15;

	private static final List<Column<OrgUnit>> COLUMNS = List.of(new Column<>(ImportColumn.PARENT, OrgUnit::parent),
			new Column<>(ImportColumn.KIND, (unit) -> unit.kind().name()),
			new Column<>(ImportColumn.REGION, OrgUnit::region),
			new Column<>(ImportColumn.ARABIC_NAME, OrgUnit::arabicName),
			new Column<>(ImportColumn.ENGLISH_NAME, OrgUnit::englishName));

	UnitPlanner(ImportPlanBuilder plan, List<OrgUnit> known) {
		super(ImportFileKind.UNITS, ImportColumn.CODE, COLUMNS, OrgUnit::arabicName, plan, known, OrgUnit::code);
	}

	void plan(OpenCaseUnitRepository openCases) {
		readRows();
		if (!isRead()) {
			return;
		}
		List<String> leaving = known().keySet().stream().filter(this::isToBeRemoved).toList();
		if (!leaving.isEmpty()) {
			openCases.findAmong(leaving).forEach((code) -> fault(null, ImportColumn.CODE, "unit_has_cases", code));
		}
		planMissing();
		checkChildren();
		checkRoot();
		checkParents();
		checkLoops();
		checkRegions();
	}

	/** All units as they will be. */
	List<OrgUnit> tree() {
		return List.copyOf(wanted().values());
	}

	@Override
	Optional<String> parseKey(CellParser cells) {
		return cells.code(ImportColumn.CODE);
	}

	@Override
	@Nullable OrgUnit parse(@Nullable String code, CellParser cells, @Nullable OrgUnit before) {
		String parent = cells.optionalCode(ImportColumn.PARENT).orElse(null);
		Optional<String> kind = cells.requiredTerm(ImportColumn.KIND);
		String arabic = cells.name(ImportColumn.ARABIC_NAME);
		String english = cells.englishName(before, OrgUnit::englishName, arabic);
		String kept = (before != null && !cells.has(ImportColumn.REGION)) ? before.region() : null;
		String region = cells.term(ImportColumn.REGION).orElse(kept);
		return (code != null && kind.isPresent())
				? new OrgUnit(code, parent, arabic, english, UnitKind.valueOf(kind.get()), region) : null;
	}

	private void checkRoot() {
		List<OrgUnit> roots = wanted().values().stream().filter((unit) -> unit.parent() == null).toList();
		if (roots.isEmpty() && !hasInvalidRows()) {
			fault(null, ImportColumn.PARENT, "no_root");
		}
		for (OrgUnit root : roots.subList(Math.min(1, roots.size()), roots.size())) {
			boolean inFile = isInFile(root.code());
			fault((inFile ? root : roots.get(0)).code(), ImportColumn.PARENT, "two_roots",
					(inFile ? roots.get(0) : root).code());
		}
	}

	private void checkChildren() {
		wanted().values()
			.stream()
			.filter((unit) -> unit.parent() != null && !isInFile(unit.code()) && isRemoved(unit.parent()))
			.map(OrgUnit::parent)
			.distinct()
			.forEach((parent) -> fault(null, ImportColumn.CODE, "unit_has_units", String.valueOf(parent)));
	}

	private void checkParents() {
		wanted().values()
			.stream()
			.filter((unit) -> isInFile(unit.code()) && unit.parent() != null && !exists(unit.parent()))
			.forEach(
					(unit) -> fault(unit.code(), ImportColumn.PARENT, "unknown_parent", String.valueOf(unit.parent())));
	}

	private void checkLoops() {
		Set<String> reported = new HashSet<>();
		for (String code : wanted().keySet()) {
			Set<String> path = new LinkedHashSet<>();
			String at = code;
			while (at != null && path.add(at)) {
				OrgUnit unit = wanted().get(at);
				at = (unit != null) ? unit.parent() : null;
			}
			if (at != null && at.equals(code) && !reported.contains(code)) {
				reported.addAll(path);
				fault(code, ImportColumn.PARENT, "loop", String.join("، ", path));
			}
			else if (at == null && path.size() > MAX_DEPTH) {
				fault(code, ImportColumn.PARENT, "too_deep", String.valueOf(MAX_DEPTH));
			}
		}
	}

	private void checkRegions() {
		Map<String, OrgUnit> directorates = new HashMap<>();
		for (OrgUnit unit : wanted().values()) {
			if (unit.kind() == UnitKind.DIRECTORATE && unit.region() != null) {
				OrgUnit other = directorates.putIfAbsent(Objects.requireNonNull(unit.region()), unit);
				if (other != null) {
					fault(isInFile(unit.code()) ? unit.code() : other.code(), ImportColumn.REGION, "two_directorates",
							unit.code(), other.code());
				}
			}
		}
	}

}
