package org.tawasul.access;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.tawasul.directory.EscalationLevel;
import org.tawasul.directory.EscalationLevelKind;
import org.tawasul.directory.MinistryDirectory;
import org.tawasul.directory.OrgUnit;
import org.tawasul.directory.Role;

import org.springframework.stereotype.Component;

/**
 * Decides who may see which cases. The care centre, the operations room and managers see
 * every case; members of a group that has a case, or had it before, see it, and so do
 * those who handled it themselves and the heads of the responsible unit and of every unit
 * above it, the Minister included. The Minister's office is such a group. The call centre
 * learns a case's status without seeing the case; process owners and administrators see
 * none by their role alone.
 */
@Component
public class CaseAccess {

	/** Cases of which nobody can be picked out: figures of fewer tell of single ones. */
	public static final int LEAST_TOLD = 5;

	private static final Role[] WITH_CASES = { Role.COORDINATOR, Role.HEAD, Role.CARE_OFFICER, Role.OPERATIONS,
			Role.MINISTER_OFFICE, Role.MANAGER };

	private final MinistryDirectory ministry;

	CaseAccess(MinistryDirectory ministry) {
		this.ministry = ministry;
	}

	/**
	 * Which cases someone may see.
	 * @param user who is signed in
	 * @return what lists ask the database by
	 */
	public CaseScope scope(StaffUser user) {
		List<OrgUnit> headed = user.units()
			.stream()
			.flatMap((code) -> this.ministry.unit(code).stream())
			.filter((unit) -> isHead(user, unit))
			.toList();
		boolean everything = user.hasAnyRole(Role.CARE_OFFICER, Role.OPERATIONS, Role.MANAGER)
				|| headed.stream().anyMatch(CaseAccess::isMinistry);
		Set<String> below = headed.stream()
			.flatMap((unit) -> this.ministry.subtree(unit.code()).stream())
			.map(OrgUnit::code)
			.collect(Collectors.toSet());
		return new CaseScope(everything, user.groups(), below, user.username());
	}

	/** The Minister shares a group with the office, which heads nothing. */
	private static boolean isHead(StaffUser user, OrgUnit unit) {
		EscalationLevelKind kind = isMinistry(unit) ? EscalationLevelKind.MINISTER : EscalationLevelKind.HEAD;
		return user.hasAnyRole(Role.HEAD) && user.groups().contains(new EscalationLevel(unit.code(), kind).group());
	}

	private static boolean isMinistry(OrgUnit unit) {
		return unit.parent() == null;
	}

	/**
	 * Whether someone has cases to see by their roles: lists and a search of them.
	 * @param user who is signed in
	 * @return false for those who only run the system or answer callers
	 */
	public boolean hasCases(StaffUser user) {
		return user.hasAnyRole(WITH_CASES);
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
