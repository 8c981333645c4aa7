package org.tawasul.access;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

import org.tawasul.directory.Role;

/**
 * The engine's web applications and the roles that may open them. Addresses and links
 * both follow this table; what one may see and do inside is a matter of the engine's own
 * authorizations.
 */
public enum StaffApplication {

	/** Everybody's tasks. */
	TASKLIST(EnumSet.allOf(Role.class)),

	/** The running processes, for those who watch or own them. */
	COCKPIT(EnumSet.of(Role.MANAGER, Role.PROCESS_OWNER, Role.ADMINISTRATOR)),

	/** Users, groups and authorizations. */
	ADMIN(EnumSet.of(Role.ADMINISTRATOR));

	private final Set<Role> roles;

	StaffApplication(Set<Role> roles) {
		this.roles = roles;
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
	 * The roles that may open it.
	 * @return at least one
	 */
	public Set<Role> roles() {
		return Set.copyOf(this.roles);
	}

	/**
	 * The applications that someone may open.
	 * @param user who is signed in
	 * @return in the order in which links are shown
	 */
	public static List<StaffApplication> of(StaffUser user) {
		return Stream.of(values())
			.filter((application) -> application.roles.stream().anyMatch(user.roles()::contains))
			.toList();
	}

}
