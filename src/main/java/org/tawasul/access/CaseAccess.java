package org.tawasul.access;

import java.util.HashSet;
import java.util.Set;

import org.tawasul.directory.Duty;
import org.tawasul.directory.Ministry;
import org.tawasul.directory.OrgUnit;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * May this person see this case? The care centre, the Minister's office, the call centre
 * and managers see every case; the operations room every incident; coordinators and heads
 * those of their unit and of the units below it; and whoever handled a case before can
 * still read it. Owners of processes and administrators work on other things and see none
 * by their duty alone.
 */
@Component
public class CaseAccess {

	private final Ministry ministry;

	private final ObjectProvider<CaseInvolvement.Source> involvements;

	CaseAccess(Ministry ministry, ObjectProvider<CaseInvolvement.Source> involvements) {
		this.ministry = ministry;
		this.involvements = involvements;
	}

	/**
	 * Which cases someone may see.
	 * @param viewer who is looking
	 * @return what lists ask the database by
	 */
	public CaseScope scope(Viewer viewer) {
		boolean everything = viewer.isAny(Duty.CARE_OFFICER, Duty.MINISTER_OFFICE, Duty.AGENT, Duty.MANAGER);
		Set<String> units = new HashSet<>();
		if (viewer.isAny(Duty.COORDINATOR, Duty.HEAD)) {
			viewer.units().forEach((unit) -> addWithAllBelow(unit, units));
		}
		return new CaseScope(everything, viewer.isAny(Duty.OPERATIONS), units, viewer.username());
	}

	/**
	 * Whether someone may see a case.
	 * @param viewer who is looking
	 * @param number of the case
	 * @return false also for a case that does not exist: the answer tells nobody which do
	 */
	public boolean maySee(Viewer viewer, String number) {
		CaseInvolvement.Source source = this.involvements.getIfAvailable();
		return source != null && source.of(number).filter(scope(viewer)::holds).isPresent();
	}

	private void addWithAllBelow(String unit, Set<String> units) {
		if (units.add(unit)) {
			this.ministry.children(unit).stream().map(OrgUnit::code).forEach((child) -> addWithAllBelow(child, units));
		}
	}

}
