package org.tawasul.access;

import java.util.Set;
import java.util.stream.Collectors;

import org.tawasul.directory.EscalationLevel;
import org.tawasul.directory.EscalationLevelKind;
import org.tawasul.directory.Role;

import org.springframework.stereotype.Component;

/**
 * Decides who may see which cases. The care centre and managers see every case; the
 * operations room sees open incidents of the highest importance; members of a group that
 * has a case, or had it before, see it, and so do those who handled it themselves and the
 * head of the responsible unit. The Minister's office is such a group. The call centre
 * learns a case's status without seeing the case; process owners and administrators see
 * none by their role alone.
 */
@Component
public class CaseAccess {

	/**
	 * Which cases someone may see.
	 * @param user who is signed in
	 * @return what lists ask the database by
	 */
	public CaseScope scope(StaffUser user) {
		boolean everything = user.hasAnyRole(Role.CARE_OFFICER, Role.MANAGER);
		Set<String> headed = user.units()
			.stream()
			.filter((unit) -> user.groups().contains(new EscalationLevel(unit, EscalationLevelKind.HEAD).group()))
			.collect(Collectors.toSet());
		return new CaseScope(everything, user.hasAnyRole(Role.OPERATIONS), user.groups(), headed, user.username());
	}

	/**
	 * Whether someone may see the status of any case, by its number, to answer callers:
	 * no more than its reporter may see.
	 * @param user who is signed in
	 * @return true for the call centre
	 */
	public boolean mayAskForStatus(StaffUser user) {
		return user.hasAnyRole(Role.AGENT);
	}

}
