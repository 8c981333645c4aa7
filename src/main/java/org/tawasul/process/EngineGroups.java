package org.tawasul.process;

import org.camunda.bpm.engine.authorization.Groups;
import org.tawasul.directory.Role;

/**
 * The engine's ids of the directory's groups.
 */
public final class EngineGroups {

	/** Whoever is in this group has every right in the engine. */
	public static final String ADMINISTRATORS = Groups.CAMUNDA_ADMIN;

	private EngineGroups() {
	}

	/**
	 * The id under which the engine knows a group of the directory.
	 * @param group the directory's id
	 * @return the same id, except for administrators
	 */
	public static String idOf(String group) {
		return Role.ADMINISTRATOR.group().filter(group::equals).map((same) -> ADMINISTRATORS).orElse(group);
	}

}
