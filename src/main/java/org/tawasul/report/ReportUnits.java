package org.tawasul.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.tawasul.directory.MinistryDirectory;
import org.tawasul.directory.OrgUnit;
import org.tawasul.directory.UnitKind;

/**
 * The groups of a report, in their order: each body (جهة), then its departments (إدارة).
 * Cases without a unit come last.
 */
final class ReportUnits {

	private static final Set<UnitKind> DEPARTMENTS = EnumSet.of(UnitKind.DEPARTMENT, UnitKind.EDUCATION_OFFICE);

	private final Map<String, Group> groups = new LinkedHashMap<>();

	private final Group none;

	private final Locale locale;

	/**
	 * The units of the ministry, then those that have been closed.
	 */
	static ReportUnits of(MinistryDirectory directory, String none, Locale locale) {
		List<OrgUnit> units = new ArrayList<>(directory.units());
		units.addAll(directory.formerUnits());
		return new ReportUnits(units, none, locale);
	}

	/**
	 * Sorts units.
	 * @param units parents before children, unless they are closed
	 * @param none the name of the group of cases without a unit
	 */
	ReportUnits(List<OrgUnit> units, String none, Locale locale) {
		this.none = new Group(none, "");
		this.locale = locale;
		Map<String, OrgUnit> known = new HashMap<>();
		Map<String, Integer> order = new HashMap<>();
		units.forEach((unit) -> {
			known.put(unit.code(), unit);
			order.put(unit.code(), order.size());
		});
		List<OrgUnit> sorted = new ArrayList<>(units);
		sorted.sort(Comparator.comparing((OrgUnit unit) -> order.get(body(unit, known).code()))
			.thenComparing((unit) -> order.get(unit.code())));
		sorted.forEach((unit) -> {
			OrgUnit body = body(unit, known);
			this.groups.put(unit.code(), new Group(body.name(locale), (body == unit) ? "" : unit.name(locale)));
		});
	}

	/** The unit itself, or the nearest above it that is no department. */
	private static OrgUnit body(OrgUnit unit, Map<String, OrgUnit> known) {
		OrgUnit above = (unit.parent() != null) ? known.get(unit.parent()) : null;
		return (above != null && DEPARTMENTS.contains(unit.kind())) ? body(above, known) : unit;
	}

	/** The codes of the units, in the order of their groups. */
	List<String> codes() {
		return List.copyOf(this.groups.keySet());
	}

	/**
	 * The group of a case's unit; one that there has never been is named by its code.
	 */
	Group group(@Nullable String code) {
		if (code == null) {
			return this.none;
		}
		Group known = this.groups.get(code);
		return (known != null) ? known : new Group(code, "");
	}

	/** The place of a unit among the groups, from 1. */
	int place(String code) {
		int index = codes().indexOf(code);
		return (index < 0) ? ReportQueries.NO_UNIT : index + 1;
	}

	Locale locale() {
		return this.locale;
	}

	/**
	 * A group.
	 *
	 * @param body the name of the body
	 * @param department the name of its department, empty for the body itself
	 */
	record Group(String body, String department) {

	}

}
