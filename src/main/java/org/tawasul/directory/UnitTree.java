package org.tawasul.directory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
	 * Builds the tree.
	 * @throws DirectoryException if there are two roots, an unknown parent or a loop
	 */
	UnitTree(List<OrgUnit> all) {
		all.forEach((unit) -> this.units.put(unit.code(), unit));
		all.forEach(this::addToParent);
		roots().forEach(this::appendBranch);
		if (roots().size() > 1 || this.ordered.size() != all.size()) {
			throw new DirectoryException("tree_broken", misplaced(all));
		}
	}

	private void addToParent(OrgUnit unit) {
		this.children.computeIfAbsent(key(unit.parent()), (key) -> new ArrayList<>()).add(unit);
		if (unit.kind() == UnitKind.DIRECTORATE && unit.region() != null) {
			this.directorates.put(unit.region(), unit);
		}
	}

	private void appendBranch(OrgUnit unit) {
		this.ordered.add(unit);
		children(unit.code()).forEach(this::appendBranch);
	}

	private List<OrgUnit> roots() {
		return children(key(null));
	}

	// No code is empty, so the root's missing parent can be a key like any other.
	private static String key(@Nullable String parent) {
		return (parent != null) ? parent : "";
	}

	private String misplaced(List<OrgUnit> all) {
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

	/** Parents before children. */
	List<OrgUnit> units() {
		return List.copyOf(this.ordered);
	}

	List<OrgUnit> children(String code) {
		return List.copyOf(this.children.getOrDefault(code, List.of()));
	}

	/** The unit and all below it, parents before children. */
	List<OrgUnit> subtree(String code) {
		return unit(code)
			.map((unit) -> Stream
				.concat(Stream.of(unit), children(code).stream().flatMap((child) -> subtree(child.code()).stream()))
				.toList())
			.orElse(List.of());
	}

	Optional<OrgUnit> directorateOf(String region) {
		return Optional.ofNullable(this.directorates.get(region));
	}

	/** The unit that stands above most of the regional directorates. */
	Optional<OrgUnit> parentOfDirectorates() {
		return this.directorates.values()
			.stream()
			.flatMap((directorate) -> Optional.ofNullable(directorate.parent()).stream())
			.collect(Collectors.groupingBy((parent) -> parent, LinkedHashMap::new, Collectors.counting()))
			.entrySet()
			.stream()
			.max(Comparator.comparingLong(Map.Entry::getValue))
			.flatMap((most) -> unit(most.getKey()));
	}

	/** The departments of all directorates whose codes end alike, that unit included. */
	Stream<OrgUnit> counterpartsOf(String code) {
		return unit(code).flatMap(this::codeWithinDirectorate)
			.map((suffix) -> this.directorates.values()
				.stream()
				.flatMap((directorate) -> unit(directorate.code() + suffix).stream())
				.filter((unit) -> codeWithinDirectorate(unit).isPresent()))
			.orElseGet(Stream::empty);
	}

	private Optional<String> codeWithinDirectorate(OrgUnit unit) {
		String parent = key(unit.parent());
		return unit(parent).filter((above) -> above.kind() == UnitKind.DIRECTORATE)
			.filter((above) -> unit.kind() == UnitKind.DEPARTMENT && unit.code().startsWith(parent))
			.map((above) -> unit.code().substring(parent.length()));
	}

	boolean isAbove(String upper, String lower) {
		return unit(lower).isPresent() && !upper.equals(lower)
				&& upwards(lower).stream().anyMatch((unit) -> unit.code().equals(upper));
	}

	/** The unit, its parent, and so on up to the root. */
	List<OrgUnit> upwards(String code) {
		List<OrgUnit> path = new ArrayList<>();
		OrgUnit unit = unit(code).orElseThrow(() -> new DirectoryException("unit_unknown", code));
		while (unit != null) {
			path.add(unit);
			unit = this.units.get(key(unit.parent()));
		}
		return path;
	}

	/** From a unit's coordinators up to the Minister. */
	List<EscalationLevel> escalationPath(String code) {
		List<EscalationLevel> levels = new ArrayList<>();
		levels.add(new EscalationLevel(code, EscalationLevelKind.COORDINATORS));
		for (OrgUnit unit : upwards(code)) {
			levels.add(new EscalationLevel(unit.code(),
					(unit.parent() == null) ? EscalationLevelKind.MINISTER : EscalationLevelKind.HEAD));
		}
		return List.copyOf(levels);
	}

}
