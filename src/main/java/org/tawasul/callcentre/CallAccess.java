package org.tawasul.callcentre;

import org.tawasul.access.StaffUser;
import org.tawasul.directory.Role;

/**
 * Who of the staff may do what with calls.
 */
public final class CallAccess {

	private CallAccess() {
	}

	/**
	 * Whether somebody takes calls.
	 * @param user who is signed in
	 * @return true for agents and the care centre
	 */
	public static boolean takesCalls(StaffUser user) {
		return user.hasAnyRole(Role.AGENT, Role.CARE_OFFICER);
	}

	/**
	 * Whether somebody sees the calls and figures of all agents.
	 * @param user who is signed in
	 * @return true for the care centre and managers
	 */
	public static boolean seesAllCalls(StaffUser user) {
		return user.hasAnyRole(Role.CARE_OFFICER, Role.MANAGER);
	}

	/** Agents see their own calls, and those that broke off. */
	static boolean sees(StaffUser viewer, Call call) {
		return seesAllCalls(viewer) || (takesCalls(viewer) && (isOf(viewer, call) || call.isBrokenOff()));
	}

	/**
	 * Whether somebody may do something in a call at the moment.
	 * @param viewer who
	 * @param call the call
	 * @return true for whoever has it, until it breaks off or ends
	 */
	public static boolean mayWorkOn(StaffUser viewer, Call call) {
		return takesCalls(viewer) && isOf(viewer, call) && !call.isEnded() && !call.isBrokenOff();
	}

	/**
	 * Whether somebody may end a call at the moment.
	 * @param viewer who
	 * @param call the call
	 * @return true for whoever has it, also while it is broken off: the caller may not
	 * come back
	 */
	public static boolean mayEnd(StaffUser viewer, Call call) {
		return takesCalls(viewer) && isOf(viewer, call) && !call.isEnded();
	}

	static boolean isOf(StaffUser viewer, Call call) {
		return call.agent().equals(viewer.username());
	}

}
