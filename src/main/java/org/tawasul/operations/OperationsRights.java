package org.tawasul.operations;

import org.tawasul.access.StaffUser;
import org.tawasul.directory.Role;

/**
 * Who may be in the operations room. All of them may see every case
 * ({@link org.tawasul.access.CaseAccess}).
 */
public final class OperationsRights {

	/** Those whose page it is. */
	static final Role[] WATCHERS = { Role.OPERATIONS, Role.CARE_OFFICER, Role.MANAGER };

	private OperationsRights() {
	}

	/**
	 * Whether someone may watch the room.
	 * @param user who is signed in
	 * @return true for operators, the care centre and managers
	 */
	public static boolean mayWatch(StaffUser user) {
		return user.hasAnyRole(WATCHERS);
	}

	/**
	 * Whether someone works in the room: notes whom they called, and sees the number of a
	 * reporter who must be called.
	 * @param user who is signed in
	 * @return true for operators and the care centre
	 */
	public static boolean mayAct(StaffUser user) {
		return user.hasAnyRole(Role.OPERATIONS, Role.CARE_OFFICER);
	}

	/**
	 * The roles of those who may watch.
	 * @return a copy
	 */
	public static Role[] watchers() {
		return WATCHERS.clone();
	}

}
