package org.tawasul.access;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

import org.tawasul.directory.Role;

/**
 * The web applications beside the desk, and whose they are. The same table opens the
 * addresses and shows the links; what one may see and do inside, the engine's own
 * authorizations say.
 */
public enum StaffApplication {

	/** Everybody's tasks. */
	TASKLIST(EnumSet.allOf(Role.class)),

	/** The running processes, for those who watch or own them. */
	COCKPIT(EnumSet.of(Role.MANAGER, Role.PROCESS_OWNER, Role.ADMINISTRATOR)),

	/** Users, groups and authorizations. */
	ADMIN(EnumSet.of(Role.ADMINISTRATOR));

	private final Set<Role> duties;

	StaffApplication(Set<Role> duties) {
		this.duties = duties;
	}

	/**
	 * The key of its name in the bundles.
	 * @return for example {@code access.application.tasklist}
	 */
	public String label() {
		return "access.application." + code();
	}

	/**
	 * The code by which configuration and addresses name the application.
	 * @return for example {@code tasklist}
	 */
	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

	/**
	 * The duties that open it.
	 * @return at least one
	 */
	public Set<Role> duties() {
		return Set.copyOf(this.duties);
	}

	/**
	 * The applications that someone may open.
	 * @param viewer who is looking
	 * @return in the order in which links are shown
	 */
	public static List<StaffApplication> of(StaffUser viewer) {
		return Stream.of(values()).filter((one) -> one.duties.stream().anyMatch(viewer.duties()::contains)).toList();
	}

}
