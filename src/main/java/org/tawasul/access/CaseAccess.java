package org.tawasul.access;

import java.util.Set;
import java.util.stream.Collectors;

import org.tawasul.directory.Duty;
import org.tawasul.directory.Rung;
import org.tawasul.directory.RungKind;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * May this person see this case? The care centre and managers see every case; the
 * operations room the open incidents of the highest importance; whoever is in the group
 * that has a case, or had it before, sees it, and so do who handled it themselves and the
 * head of the responsible unit. The Minister's office is such a group. The call centre
 * learns how a case stands, and is not shown it; owners of processes and administrators
 * work on other things and see none by their duty alone.
 */
@Component
public class CaseAccess {

	private final ObjectProvider<CaseInvolvement.Source> involvements;

	CaseAccess(ObjectProvider<CaseInvolvement.Source> involvements) {
		this.involvements = involvements;
	}

	/**
	 * Which cases someone may see.
	 * @param viewer who is looking
	 * @return what lists ask the database by
	 */
	public CaseScope scope(Viewer viewer) {
		boolean everything = viewer.isAny(Duty.CARE_OFFICER, Duty.MANAGER);
		Set<String> headed = viewer.units()
			.stream()
			.filter((unit) -> viewer.groups().contains(new Rung(unit, RungKind.HEAD).group()))
			.collect(Collectors.toSet());
		return new CaseScope(everything, viewer.isAny(Duty.OPERATIONS), viewer.groups(), headed, viewer.username());
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

	/**
	 * Whether someone may learn how any case stands, by its number: no more than its
	 * reporter is told, for callers who ask.
	 * @param viewer who is looking
	 * @return true for the call centre
	 */
	public boolean mayAskHowCasesStand(Viewer viewer) {
		return viewer.isAny(Duty.AGENT);
	}

}
