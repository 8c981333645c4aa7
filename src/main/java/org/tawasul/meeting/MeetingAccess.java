package org.tawasul.meeting;

import org.tawasul.access.StaffUser;
import org.tawasul.directory.MinistryDirectory;
import org.tawasul.directory.Role;

import org.springframework.stereotype.Component;

/**
 * Who of the staff may do what with meetings. The care centre screens, the Minister's
 * office decides and schedules; the Minister and managers read; the call centre takes
 * requests and sees none afterwards. Whoever may not read meetings does not learn of any.
 */
@Component
public class MeetingAccess {

	private final MinistryDirectory ministry;

	MeetingAccess(MinistryDirectory ministry) {
		this.ministry = ministry;
	}

	/**
	 * Whether someone may read meetings.
	 * @param user who is signed in
	 * @return true for the care centre, the Minister and the office, and managers
	 */
	public boolean mayRead(StaffUser user) {
		return user.hasAnyRole(Role.CARE_OFFICER, Role.MINISTER_OFFICE, Role.MANAGER) || isMinister(user);
	}

	/**
	 * Whether someone sees how to reach a requester, and their identity number: those who
	 * screen and who receive.
	 * @param user who is signed in
	 * @return false for those who only read
	 */
	public boolean seesContact(StaffUser user) {
		return user.hasAnyRole(Role.CARE_OFFICER, Role.MINISTER_OFFICE);
	}

	/**
	 * Whether someone moves meetings, calls them off and records what was promised.
	 * @param user who is signed in
	 * @return true for the Minister's office
	 */
	public boolean mayArrange(StaffUser user) {
		return user.hasAnyRole(Role.MINISTER_OFFICE);
	}

	/**
	 * Whether someone may call a meeting off.
	 * @param user who is signed in
	 * @param meeting the meeting
	 * @return true for the office, and for the care centre, which a requester calls,
	 * until the meeting has a time
	 */
	public boolean mayCallOff(StaffUser user, Meeting meeting) {
		return mayArrange(user) || (seesContact(user) && meeting.getTime().isEmpty());
	}

	/**
	 * Whether someone takes requests on behalf of callers and visitors.
	 * @param user who is signed in
	 * @return true for the call centre, the care centre and the office
	 */
	public boolean mayTake(StaffUser user) {
		return user.hasAnyRole(Role.AGENT, Role.CARE_OFFICER, Role.MINISTER_OFFICE);
	}

	/** Who heads the ministry. */
	private boolean isMinister(StaffUser user) {
		return user.hasAnyRole(Role.HEAD) && user.units().contains(this.ministry.root().code());
	}

}
