package org.tawasul.access;

import java.util.Set;
import java.util.stream.Collectors;

import org.tawasul.directory.EscalationLevel;
import org.tawasul.directory.EscalationLevelKind;
import org.tawasul.directory.Role;

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

	private final ObjectProvider<CaseStakeholders.Lookup> involvements;

	CaseAccess(ObjectProvider<CaseStakeholders.Lookup> involvements) {
		this.involvements = involvements;
	}

	/**
	 * Which cases someone may see.
	 * @param viewer who is looking
	 * @return what lists ask the database by
	 */
	public CaseScope scope(StaffUser viewer) {
		boolean everything = viewer.hasAnyRole(Role.CARE_OFFICER, Role.MANAGER);
		Set<String> headed = viewer.units()
			.stream()
			.filter((unit) -> viewer.groups().contains(new EscalationLevel(unit, EscalationLevelKind.HEAD).group()))
			.collect(Collectors.toSet());
		return new CaseScope(everything, viewer.hasAnyRole(Role.OPERATIONS), viewer.groups(), headed,
				viewer.username());
	}

	/**
	 * Whether someone may see a case.
	 * @param viewer who is looking
	 * @param number of the case
	 * @return false also for a case that does not exist: the answer tells nobody which do
	 */
	public boolean maySee(StaffUser viewer, String number) {
		CaseStakeholders.Lookup source = this.involvements.getIfAvailable();
		return source != null && source.of(number).filter(scope(viewer)::includes).isPresent();
	}

	/**
	 * Whether someone may learn how any case stands, by its number: no more than its
	 * reporter is told, for callers who ask.
	 * @param viewer who is looking
	 * @return true for the call centre
	 */
	public boolean mayAskForStatus(StaffUser viewer) {
		return viewer.hasAnyRole(Role.AGENT);
	}

}
