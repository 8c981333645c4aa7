package org.tawasul.directory;

/**
 * A level of escalation: a unit and which of its people.
 *
 * @param unit the unit's code; for the Minister that of the root
 * @param kind which people of it
 */
public record EscalationLevel(String unit, EscalationLevelKind kind) {

	static final String COORDINATORS_SUFFIX = ".coordinators";

	static final String HEAD_SUFFIX = ".head";

	/**
	 * The candidate group of this level.
	 * @return the engine's group id: <code>EDU-01-SAF.coordinators</code>,
	 * <code>EDU-01-SAF.head</code>, <code>minister-office</code> or <code>care</code>
	 */
	public String group() {
		return switch (this.kind) {
			case COORDINATORS -> this.unit + COORDINATORS_SUFFIX;
			case HEAD -> this.unit + HEAD_SUFFIX;
			case MINISTER -> Role.MINISTER_OFFICE.group().orElseThrow();
			case CARE_CENTRE -> Role.CARE_OFFICER.group().orElseThrow();
		};
	}

}
