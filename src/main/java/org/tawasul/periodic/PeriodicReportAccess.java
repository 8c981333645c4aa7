package org.tawasul.periodic;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

import org.tawasul.access.CaseAccess;
import org.tawasul.access.StaffUser;
import org.tawasul.directory.MinistryDirectory;
import org.tawasul.directory.Role;

import org.springframework.stereotype.Component;

/**
 * Who may read which reports. The Minister, the office and managers read all; the care
 * centre those that are made for it and for regions; heads those of the regions that they
 * head or that are below them.
 */
@Component
public class PeriodicReportAccess {

	private final CaseAccess cases;

	private final MinistryDirectory ministry;

	PeriodicReportAccess(CaseAccess cases, MinistryDirectory ministry) {
		this.cases = cases;
		this.ministry = ministry;
	}

	/**
	 * Whether somebody has the list of reports.
	 * @param user who is signed in
	 * @return false for those who are never sent any
	 */
	public boolean hasReports(StaffUser user) {
		return user.hasAnyRole(Role.MANAGER, Role.CARE_OFFICER, Role.MINISTER_OFFICE, Role.HEAD);
	}

	/**
	 * Whether somebody may ask for a report.
	 * @param user who is signed in
	 * @return true for managers
	 */
	public boolean mayAsk(StaffUser user) {
		return user.hasAnyRole(Role.MANAGER);
	}

	/**
	 * Whether somebody reads what reached the Minister.
	 * @param user who is signed in
	 * @return true for the Minister and the office
	 */
	public boolean hasBrief(StaffUser user) {
		return user.hasAnyRole(Role.MINISTER_OFFICE) || isMinister(user);
	}

	boolean mayRead(StaffUser user, ReportKey key) {
		return recipients(user).contains(key.recipient())
				&& (key.unit() == null || readsAllRegions(user) || units(user).contains(key.unit()));
	}

	/** For whom the reports are that somebody reads, of some region at least. */
	Set<ReportRecipient> recipients(StaffUser user) {
		if (user.hasAnyRole(Role.MANAGER) || hasBrief(user)) {
			return EnumSet.allOf(ReportRecipient.class);
		}
		if (user.hasAnyRole(Role.CARE_OFFICER)) {
			return EnumSet.of(ReportRecipient.CARE_CENTRE, ReportRecipient.REGION);
		}
		return user.hasAnyRole(Role.HEAD) ? EnumSet.of(ReportRecipient.REGION) : EnumSet.noneOf(ReportRecipient.class);
	}

	/** The units whose reports somebody reads. */
	Set<String> units(StaffUser user) {
		return readsAllRegions(user)
				? this.ministry.units().stream().map((unit) -> unit.code()).collect(Collectors.toSet())
				: this.cases.scope(user).units();
	}

	private boolean readsAllRegions(StaffUser user) {
		return user.hasAnyRole(Role.MANAGER, Role.CARE_OFFICER) || hasBrief(user);
	}

	private boolean isMinister(StaffUser user) {
		return user.hasAnyRole(Role.HEAD) && user.units().contains(this.ministry.root().code());
	}

}
