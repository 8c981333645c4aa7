package org.tawasul.directory;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * What the holder of a post does. The bundle names it by
 * <code>staff-role.&lt;name&gt;</code>.
 */
public enum Role {

	/** Receives the unit's cases: the first escalation level. */
	COORDINATOR(null),

	/** Heads the unit; one at a time. The head of the root is the Minister. */
	HEAD(null),

	/** Takes calls in the call centre. */
	AGENT("agents"),

	/** Works in the ministry's care centre and routes what no rule can. */
	CARE_OFFICER("care"),

	/** Watches urgent incidents in the operations room. */
	OPERATIONS("operations"),

	/** Works for the Minister, at the last escalation level. */
	MINISTER_OFFICE("minister-office"),

	/** Reads indicators, reports and Cockpit, changes nothing. */
	MANAGER("managers"),

	/** Owns models, tables and forms. */
	PROCESS_OWNER("owners"),

	/** Looks after basic data, users and the engine. */
	ADMINISTRATOR("administrators");

	private final @Nullable String group;

	Role(@Nullable String group) {
		this.group = group;
	}

	/**
	 * The one group of everybody with this role, in whatever unit.
	 * @return the group's id; empty for coordinators and heads, who have a group in each
	 * unit
	 */
	public Optional<String> group() {
		return Optional.ofNullable(this.group);
	}

}
