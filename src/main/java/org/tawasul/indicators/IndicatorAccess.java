package org.tawasul.indicators;

import java.util.List;
import java.util.Optional;

import org.tawasul.access.CaseAccess;
import org.tawasul.access.CaseScope;
import org.tawasul.access.StaffUser;
import org.tawasul.directory.EscalationLevel;
import org.tawasul.directory.EscalationLevelKind;
import org.tawasul.directory.MinistryDirectory;
import org.tawasul.directory.OrgUnit;

import org.springframework.stereotype.Component;

/**
 * Whose figures somebody may see: those of cases that they may see one by one. The care
 * centre, the operations room, managers and the Minister see all; heads their unit and
 * all below it; coordinators what they have or had of their unit's cases.
 */
@Component
class IndicatorAccess {

	private final CaseAccess cases;

	private final MinistryDirectory ministry;

	IndicatorAccess(CaseAccess cases, MinistryDirectory ministry) {
		this.cases = cases;
		this.ministry = ministry;
	}

	boolean hasIndicators(StaffUser viewer) {
		return this.cases.scope(viewer).everything() || !units(viewer).isEmpty();
	}

	boolean seesEverything(StaffUser viewer) {
		return this.cases.scope(viewer).everything();
	}

	/** The units to choose from, parents before children. */
	List<OrgUnit> units(StaffUser viewer) {
		CaseScope scope = this.cases.scope(viewer);
		return this.ministry.units()
			.stream()
			.filter((unit) -> scope.everything() || scope.units().contains(unit.code()) || coordinates(viewer, unit))
			.toList();
	}

	/**
	 * What somebody sees of a unit.
	 * @param unit its code; if there is none, all that they see, or their first unit
	 * @return empty for units that they do not see, or that do not exist
	 */
	Optional<CounterScope> scope(StaffUser viewer, Optional<String> unit) {
		CaseScope scope = this.cases.scope(viewer);
		if (unit.isEmpty() && scope.everything()) {
			return Optional.of(CounterScope.ALL);
		}
		return units(viewer).stream()
			.filter((one) -> unit.isEmpty() || unit.get().equals(one.code()))
			.findFirst()
			.map((one) -> (scope.everything() || scope.units().contains(one.code())) ? CounterScope.below(one.code())
					: CounterScope.coordinated(one.code()));
	}

	private static boolean coordinates(StaffUser viewer, OrgUnit unit) {
		return viewer.groups().contains(new EscalationLevel(unit.code(), EscalationLevelKind.COORDINATORS).group());
	}

}
