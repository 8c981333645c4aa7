package org.tawasul.directory;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * The tree of units. Siblings keep the order in which they were given.
 */
final class UnitTree {

	private final Map<String, OrgUnit> units = new LinkedHashMap<>();

	private final Map<String, List<OrgUnit>> children = new LinkedHashMap<>();

	private final Map<String, OrgUnit> directorates = new LinkedHashMap<>();

	private final List<OrgUnit> ordered = new ArrayList<>();

	/**
	 * Builds the tree and refuses what is none: two roots, a parent that does not exist,
	 * a loop.
	 */
	UnitTree(List<OrgUnit> all) {
		all.forEach((unit) -> this.units.put(unit.code(), unit));
		all.forEach(this::hang);
		roots().forEach(this::walk);
		if (roots().size() > 1 || this.ordered.size() != all.size()) {
			throw new DirectoryException("tree_broken", astray(all));
		}
	}

	private void hang(OrgUnit unit) {
		this.children.computeIfAbsent(key(unit.parent()), (key) -> new ArrayList<>()).add(unit);
		if (unit.kind() == UnitKind.DIRECTORATE && unit.region() != null) {
			this.directorates.put(unit.region(), unit);
		}
	}

	private void walk(OrgUnit unit) {
		this.ordered.add(unit);
		children(unit.code()).forEach(this::walk);
	}

	private List<OrgUnit> roots() {
		return children(key(null));
	}

	// No code is empty, so the root's missing parent can be a key like any other.
	private static String key(@Nullable String parent) {
		return (parent != null) ? parent : "";
	}

	private String astray(List<OrgUnit> all) {
		return all.stream()
			.filter((unit) -> unit.parent() == null || !this.ordered.contains(unit))
			.map(OrgUnit::code)
			.collect(Collectors.joining(", "));
	}

	Optional<OrgUnit> unit(String code) {
		return Optional.ofNullable(this.units.get(code));
	}

	/** The root; empty while no unit has been entered. */
	Optional<OrgUnit> root() {
		return roots().stream().findFirst();
	}

	List<OrgUnit> units() {
		return List.copyOf(this.ordered);
	}

	List<OrgUnit> children(String code) {
		return List.copyOf(this.children.getOrDefault(code, List.of()));
	}

	Optional<OrgUnit> directorateOf(String region) {
		return Optional.ofNullable(this.directorates.get(region));
	}

	boolean isAbove(String upper, String lower) {
		return unit(lower).isPresent() && !upper.equals(lower)
				&& upwards(lower).stream().anyMatch((unit) -> unit.code().equals(upper));
	}

	/** The unit, its parent, and so on up to the root. */
	List<OrgUnit> upwards(String code) {
		List<OrgUnit> way = new ArrayList<>();
		OrgUnit unit = unit(code).orElseThrow(() -> new DirectoryException("unit_unknown", code));
		while (unit != null) {
			way.add(unit);
			unit = this.units.get(key(unit.parent()));
		}
		return way;
	}

	/** The rungs from a unit's coordinators up to the Minister. */
	List<EscalationLevel> escalationPath(String code) {
		List<EscalationLevel> rungs = new ArrayList<>();
		rungs.add(new EscalationLevel(code, EscalationLevelKind.COORDINATORS));
		for (OrgUnit unit : upwards(code)) {
			rungs.add(new EscalationLevel(unit.code(),
					(unit.parent() == null) ? EscalationLevelKind.MINISTER : EscalationLevelKind.HEAD));
		}
		return List.copyOf(rungs);
	}

}
